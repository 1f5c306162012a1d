import type { Storage } from '../storage/index.ts'

/** Counts what may be done only so often a day; kept in the database, so restarts and other processes count along. */
export interface DailyBudget {
  /** @returns false when the day's share is used up; otherwise one of it is used now */
  take(): Promise<boolean>
}

/** @param today the calendar day in Vietnam, `2026-11-22` */
export function createDailyBudget(
  storage: Pick<Storage, 'db'>,
  { name, perDay, today }: { readonly name: string; readonly perDay: number; readonly today: () => string },
): DailyBudget {
  return {
    async take() {
      if (perDay < 1) return false
      const counted = await storage.db
        .insertInto('daily_counts')
        .values({ name, counted_on: today(), count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['name', 'counted_on'])
            .doUpdateSet((eb) => ({ count: eb('daily_counts.count', '+', 1) }))
            .where('daily_counts.count', '<', perDay),
        )
        .returning('count')
        .executeTakeFirst()
      return counted !== undefined
    },
  }
}
