import { join, resolve } from 'node:path'
import { z } from 'zod'
import { folderFaults } from './config-folders.ts'

/** Wrong configuration: the service does not start. `message` names every wrong key with its remedy. */
export class ConfigInvalidError extends Error {
  readonly code = 'CONFIG_INVALID'
  override readonly name = 'ConfigInvalidError'
  /** One line per wrong key: “KEY: what to do”. */
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`Cấu hình chưa đúng, dịch vụ không khởi động:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const wholeNumber = (least: number, most: number, unit: string) => {
  const remedy = `cần một số nguyên từ ${least} đến ${most}${unit}`
  return z
    .string()
    .regex(/^\d{1,9}$/, remedy)
    .transform(Number)
    .pipe(z.number(remedy).min(least, remedy).max(most, remedy))
}

const webAddress = z
  .url({ protocol: /^https?$/, error: 'cần một địa chỉ bắt đầu bằng http:// hoặc https://' })
  .transform((address) => address.replace(/\/+$/, ''))

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `chọn một trong: ${values.join(', ')}` })

const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item))

const digits = z
  .string()
  .regex(/^\d{5,25}$/, 'cần một dãy chữ số, chép nguyên từ trang quản trị của nền tảng')
const secretText = z.string().regex(/^\S+$/, 'không được có khoảng trắng')

const SCHEMA = z.object({
  /** TCP port of the HTTP server; 0 lets the system choose. */
  PORT: wholeNumber(0, 65_535, '').default(3000),
  /** Address to listen on; `0.0.0.0` for all. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How citizens and officers reach the service: printed links and staff cookies use it. */
  PUBLIC_URL: webAddress.optional(),
  /** Folder of everything the service keeps: database, photographs, made secret. */
  DATA_DIR: z.string().default('./data'),
  /** `sqlite:<file>` or `postgres://…`; default `sqlite:<DATA_DIR>/nghedan.db`. */
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'cần dạng sqlite:<tệp> hoặc postgres://…')
    .optional(),
  /** With it several processes work together; without it one process. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+$/, 'cần dạng redis://… hoặc rediss://…')
    .optional(),
  KNOWLEDGE_DIR: z.string().default('./knowledge'),
  INTENTS_DIR: z.string().default('./intents'),
  /** Folder name under `knowledge/communes/`. */
  DEFAULT_COMMUNE: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'cần tên thư mục của xã, chữ thường không dấu, ví dụ hoa-mai')
    .default('hoa-mai'),
  /** At least 32 characters; seals personal fields and signs tokens. Made and kept in DATA_DIR when absent. */
  NGHEDAN_SECRET: z.string().min(32, 'cần ít nhất 32 ký tự; tạo bằng: openssl rand -hex 32').optional(),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** `web` answers HTTP, `worker` answers citizens; `all` does both. */
  ROLE: oneOf(['all', 'web', 'worker']).default('all'),
  /** How long to wait for the next message of a burst, in milliseconds. */
  BURST_MS: wholeNumber(0, 10_000, ' (mili giây)').default(1000),
  /** How long an unanswered hand-over keeps the assistant silent. */
  HANDOVER_MINUTES: wholeNumber(1, 1440, ' (phút)').default(30),
  /** Addresses or networks whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: list(
    z.union(
      [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
      'cần các địa chỉ IP hoặc dải mạng, cách nhau dấu phẩy',
    ),
  ).default(['127.0.0.1', '::1']),
  /** Web sites that may show the chat inside their pages, e.g. `https://hoamai.example`; `*` for any. */
  EMBED_ORIGINS: list(
    z
      .string()
      .regex(
        /^(\*|https?:\/\/[\w.*-]+(:\d+)?)$/,
        'cần các địa chỉ dạng https://ten-mien, cách nhau dấu phẩy',
      ),
  ).default(['*']),
  ZALO_APP_ID: digits.optional(),
  ZALO_APP_SECRET: secretText.optional(),
  /** “OA Secret Key” of the webhook page: signs webhooks; not the app secret. Several under trial: with commas. */
  ZALO_OA_SECRET_KEY: list(secretText).optional(),
  ZALO_OA_ID: digits.optional(),
  /** First values only: afterwards the database holds the renewed ones, sealed. */
  ZALO_OA_ACCESS_TOKEN: secretText.optional(),
  ZALO_OA_REFRESH_TOKEN: secretText.optional(),
  ZALO_API_BASE_URL: webAddress.default('https://openapi.zalo.me'),
  ZALO_OAUTH_BASE_URL: webAddress.default('https://oauth.zaloapp.com'),
  ZALO_BUSINESS_BASE_URL: webAddress.default('https://business.openapi.zalo.me'),
  /** Code with which Zalo proves that the domain is ours (a meta tag of the home page). */
  ZALO_SITE_VERIFICATION: z
    .string()
    .regex(/^[\w-]+$/, 'chép nguyên mã Zalo đưa ra')
    .optional(),
  FACEBOOK_APP_ID: digits.optional(),
  FACEBOOK_APP_SECRET: secretText.optional(),
  /** Word of our own choice, the same as typed at Meta. */
  FACEBOOK_VERIFY_TOKEN: secretText.optional(),
  FACEBOOK_PAGE_ID: digits.optional(),
  FACEBOOK_PAGE_ACCESS_TOKEN: secretText.optional(),
  FACEBOOK_GRAPH_BASE_URL: webAddress.default('https://graph.facebook.com'),
  FACEBOOK_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'cần dạng v25.0')
    .default('v25.0'),
  /** Any server with OpenAI's chat completions; with it unclear questions may be put into other words. Off without. */
  LLM_BASE_URL: webAddress.optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: secretText.optional(),
  /** For one rewriting altogether; no citizen waits longer. */
  LLM_TIMEOUT_MS: wholeNumber(100, 3000, ' (mili giây)').default(3000),
  /** Requests a day, over all processes and restarts. */
  LLM_DAILY_BUDGET: wholeNumber(1, 1_000_000, ' (lượt mỗi ngày)').default(500),
})

type Settings = z.output<typeof SCHEMA>

/** Empty text: not given, and what needs it does not work. */
interface ZaloSettings {
  readonly appId: string
  readonly appSecret: string
  readonly oaId: string
  /** Any of them may have signed a webhook; empty: the webhook answers 503. */
  readonly signingKeys: readonly string[]
  /** The first pair; null when the database already holds a newer one. Without a refresh token it lasts about a day. */
  readonly firstTokens: { readonly accessToken: string; readonly refreshToken: string } | null
}

/** Empty text: not given, and what needs it does not work. */
interface FacebookSettings {
  readonly appId: string
  readonly appSecret: string
  readonly verifyToken: string
  readonly pageId: string
  readonly pageAccessToken: string
}

interface LanguageModelSettings {
  readonly baseUrl: string
  readonly model: string
  readonly apiKey: string | null
  readonly timeoutMs: number
  readonly dailyBudget: number
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Without a slash at the end; null: the address listened on. */
  readonly publicUrl: string | null
  /** Absolute. */
  readonly dataDir: string
  readonly databaseUrl: string
  readonly redisUrl: string | null
  /** Absolute. */
  readonly knowledgeDir: string
  /** Absolute. */
  readonly intentsDir: string
  readonly defaultCommune: string
  /** Null: make one and keep it in `dataDir`. */
  readonly secret: string | null
  readonly logLevel: Settings['LOG_LEVEL']
  readonly role: Settings['ROLE']
  readonly burstMs: number
  readonly handoverMinutes: number
  readonly trustedProxies: readonly string[]
  readonly embedOrigins: readonly string[]
  readonly zaloSiteVerification: string | null
  /** Null: the channel is off and its webhook answers 503. */
  readonly zalo: ZaloSettings | null
  readonly zaloHosts: { readonly api: string; readonly oauth: string; readonly business: string }
  /** Null: the channel is off and its webhook answers 503. */
  readonly facebook: FacebookSettings | null
  readonly facebookGraph: { readonly baseUrl: string; readonly version: string }
  /** Null: no language model is asked. */
  readonly languageModel: LanguageModelSettings | null
  /** What a half-configured channel cannot do, one line per missing key: “KEY: what does not work”. */
  readonly warnings: readonly string[]
}

/** What each key of a channel is for: a channel with some of its keys runs, and what needs the others does not. */
const CHANNEL_NEEDS = {
  ZALO_OA_ID: 'không nhận ra tin nào là của xã',
  ZALO_APP_ID: 'không kiểm được chữ ký, webhook Zalo trả 503',
  ZALO_OA_SECRET_KEY: 'không kiểm được chữ ký, webhook Zalo trả 503',
  ZALO_APP_SECRET: 'không làm mới được mã truy cập, sau khoảng một ngày ngừng gửi được tin Zalo',
  FACEBOOK_PAGE_ID: 'không nhận ra tin nào là của xã',
  FACEBOOK_APP_ID: 'không nhận ra tin do chính trợ lý gửi',
  FACEBOOK_APP_SECRET: 'không kiểm được chữ ký, webhook Facebook trả 503',
  FACEBOOK_VERIFY_TOKEN: 'Meta không xác minh được webhook',
  FACEBOOK_PAGE_ACCESS_TOKEN: 'không gửi được tin Messenger',
} as const satisfies Partial<Record<keyof Settings, string>>

/**
 * The checked, frozen configuration. An empty value counts as absent.
 * @throws {ConfigInvalidError} naming every wrong key at once
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = SCHEMA.safeParse(given)
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...unknownKeys(given),
    ...folderFaults(given),
    ...languageModelFaults(given),
  ]
  if (!parsed.success || faults.length > 0) throw new ConfigInvalidError([...new Set(faults)])
  return freeze({ ...shape(parsed.data), warnings: missingKeys(given) })
}

function languageModelFaults(given: Readonly<Record<string, unknown>>): readonly string[] {
  const { LLM_BASE_URL: server, LLM_MODEL: model } = given
  return server !== undefined && model === undefined ? ['LLM_MODEL: cần tên mô hình khi có LLM_BASE_URL'] : []
}

function unknownKeys(given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(given)
    .filter((key) => /^(ZALO|FACEBOOK|NGHEDAN|LLM)_/.test(key) && !(key in SCHEMA.shape))
    .map((key) => `${key}: không có khóa này, xem lại chính tả`)
}

const isWanted = (settings: Readonly<Record<string, unknown>>, channel: string) =>
  Object.keys(settings).some(
    (key) =>
      key.startsWith(channel) &&
      settings[key] !== undefined &&
      !/_(BASE_URL|VERSION|SITE_VERIFICATION)$/.test(key),
  )

function missingKeys(given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(CHANNEL_NEEDS)
    .filter(([key]) => isWanted(given, key.split('_')[0] ?? '') && !(key in given))
    .map(([key, effect]) => `${key}: chưa có, ${effect}`)
    .concat(
      Object.keys(given).some((key) => key.startsWith('LLM_')) && given.LLM_BASE_URL === undefined
        ? ['LLM_BASE_URL: chưa có, không dùng mô hình ngôn ngữ']
        : [],
    )
}

function shape(settings: Settings): Omit<Config, 'warnings'> {
  const dataDir = resolve(settings.DATA_DIR)
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL ?? null,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${join(dataDir, 'nghedan.db')}`,
    redisUrl: settings.REDIS_URL ?? null,
    knowledgeDir: resolve(settings.KNOWLEDGE_DIR),
    intentsDir: resolve(settings.INTENTS_DIR),
    defaultCommune: settings.DEFAULT_COMMUNE,
    secret: settings.NGHEDAN_SECRET ?? null,
    logLevel: settings.LOG_LEVEL,
    role: settings.ROLE,
    burstMs: settings.BURST_MS,
    handoverMinutes: settings.HANDOVER_MINUTES,
    trustedProxies: settings.TRUSTED_PROXIES,
    embedOrigins: settings.EMBED_ORIGINS,
    zaloSiteVerification: settings.ZALO_SITE_VERIFICATION ?? null,
    zalo: zaloOf(settings),
    zaloHosts: {
      api: settings.ZALO_API_BASE_URL,
      oauth: settings.ZALO_OAUTH_BASE_URL,
      business: settings.ZALO_BUSINESS_BASE_URL,
    },
    facebook: facebookOf(settings),
    facebookGraph: {
      baseUrl: settings.FACEBOOK_GRAPH_BASE_URL,
      version: settings.FACEBOOK_GRAPH_VERSION,
    },
    languageModel: languageModelOf(settings),
  }
}

function languageModelOf(settings: Settings): LanguageModelSettings | null {
  if (settings.LLM_BASE_URL === undefined) return null
  return {
    baseUrl: settings.LLM_BASE_URL,
    model: settings.LLM_MODEL ?? '',
    apiKey: settings.LLM_API_KEY ?? null,
    timeoutMs: settings.LLM_TIMEOUT_MS,
    dailyBudget: settings.LLM_DAILY_BUDGET,
  }
}

function zaloOf(settings: Settings): ZaloSettings | null {
  if (!isWanted(settings, 'ZALO')) return null
  const accessToken = settings.ZALO_OA_ACCESS_TOKEN
  return {
    appId: settings.ZALO_APP_ID ?? '',
    appSecret: settings.ZALO_APP_SECRET ?? '',
    oaId: settings.ZALO_OA_ID ?? '',
    signingKeys: settings.ZALO_OA_SECRET_KEY ?? [],
    firstTokens: accessToken ? { accessToken, refreshToken: settings.ZALO_OA_REFRESH_TOKEN ?? '' } : null,
  }
}

function facebookOf(settings: Settings): FacebookSettings | null {
  if (!isWanted(settings, 'FACEBOOK')) return null
  return {
    appId: settings.FACEBOOK_APP_ID ?? '',
    appSecret: settings.FACEBOOK_APP_SECRET ?? '',
    pageId: settings.FACEBOOK_PAGE_ID ?? '',
    verifyToken: settings.FACEBOOK_VERIFY_TOKEN ?? '',
    pageAccessToken: settings.FACEBOOK_PAGE_ACCESS_TOKEN ?? '',
  }
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part)
  return Object.freeze(value)
}
