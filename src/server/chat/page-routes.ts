import { Hono } from 'hono'
import type { Knowledge } from '../../knowledge/index.ts'
import { pagePolicy } from '../security-headers.ts'
import { type ChatAssets, createChatAssets } from './chat-assets.ts'
import type { ConversationTokens } from './conversation-token.ts'
import { chatPage } from './page.ts'
import type { PhotoStore } from './photo-store.ts'

export interface PageRouteDeps {
  readonly knowledge: Knowledge
  readonly defaultCommune: string
  readonly tokens: ConversationTokens
  readonly photos: PhotoStore
  /** Sites that may show the chat in a frame. */
  readonly embedOrigins: readonly string[]
  readonly zaloSiteVerification: string | null
}

/** The chat page at `/` (`?commune=` for another commune, `?embed=1` for the widget), its files and the photographs. */
export function createPageRoutes(deps: PageRouteDeps): Hono {
  const assets: ChatAssets = createChatAssets()
  const routes = new Hono()
  routes.route('/', assets.routes)

  routes.get('/', (context) => {
    const commune = deps.knowledge.communes.get(context.req.query('commune') || deps.defaultCommune)
    if (!commune) return context.text('Không tìm thấy xã này.', 404)
    const embedded = context.req.query('embed') === '1'
    context.header('content-security-policy', pagePolicy(embedded ? deps.embedOrigins : ["'self'"]))
    // Every copy of the page carries a conversation of its own.
    context.header('cache-control', 'no-store')
    return context.html(
      chatPage({
        commune,
        conversationId: deps.tokens.issue(commune.slug),
        embedded,
        assets,
        zaloSiteVerification: deps.zaloSiteVerification,
      }),
    )
  })

  routes.get('/uploads/:name', async (context) => {
    const photo = await deps.photos.load(context.req.param('name'))
    if (photo === null) return context.notFound()
    context.header('content-type', photo.contentType)
    context.header('cache-control', 'private, max-age=86400, immutable')
    context.header('content-security-policy', "default-src 'none'; sandbox")
    return context.body(photo.bytes)
  })

  return routes
}
