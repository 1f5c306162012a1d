import type { ChannelName } from '../channel/index.ts'
import type { Config } from '../config.ts'
import type { Knowledge } from '../knowledge/index.ts'

/**
 * The commune a channel account belongs to, or null when nobody connected it here: web and terminal name the commune
 * itself, the accounts of the configuration belong to the default commune.
 */
export function createCommuneOf(
  config: Pick<Config, 'zalo' | 'facebook' | 'defaultCommune'>,
  knowledge: Pick<Knowledge, 'communes'>,
): (channel: ChannelName, accountId: string) => string | null {
  return (channel, accountId) => {
    switch (channel) {
      case 'web':
      case 'terminal':
        return knowledge.communes.has(accountId) ? accountId : null
      case 'zalo':
        return config.zalo?.oaId === accountId ? config.defaultCommune : null
      case 'facebook':
        return config.facebook?.pageId === accountId ? config.defaultCommune : null
    }
  }
}
