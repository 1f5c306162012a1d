import { type Coordination, type LiveEvent, topics } from '../coordination/index.ts'

/** Something to tell once a transaction is committed. */
export interface Announcement {
  readonly topic: string
  readonly event: LiveEvent
}

/** Staff of a commune see something change. */
export function toStaff(commune: string, event: LiveEvent): Announcement {
  return { topic: topics.staff(commune), event }
}

/** Who looks at a conversation sees something change. */
export function toConversation(conversationId: string, kind: string): Announcement {
  return { topic: topics.conversation(conversationId), event: { kind, conversationId } }
}

/** Publishes in order; best effort, as coordination is. */
export async function announce(
  coordination: Coordination,
  announcements: readonly Announcement[],
): Promise<void> {
  for (const { topic, event } of announcements) await coordination.publish(topic, event)
}
