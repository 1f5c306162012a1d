import { type DestinationStream, type Logger, pino } from 'pino'

/** A logger through which no personal data gets out, whatever it is handed. */
export type Log = Logger

export interface LogOptions {
  readonly level: string
  /** Masks personal data inside a text; applied to every text that is written. */
  readonly redact: (text: string) => string
  /** Where the lines go; standard output by default. */
  readonly destination?: DestinationStream
}

/**
 * The only fields a line may carry; anything else is withheld (its name is kept in `withheld`, never its value).
 * Ids are ours or the commune's accounts; a citizen's platform id, text, name, phone or address is never one of them.
 */
const ALLOWED_FIELDS: ReadonlySet<string> = new Set(
  `accountId action address aspect attempt attempts bytes channel code commune conversationId count deadLetters
  deliveryId depth durationMs duplicates effect err error event events files intent kind lag latencyMs level messages
  method ms name outcome petitionId pid platformCode port procedures proxy queue reason replies requestId result
  retryAfterMs role room route skill stage state status step table topic turns version worker`.split(/\s+/),
)

/**
 * JSON lines on standard output. Only allow-listed fields with plain values are written, texts pass `redact`, and of
 * an error only its name, code and stack places: its message too when the code is ours (`LIKE_THIS`), because such
 * messages are written without personal data, while a parser's message quotes what it read.
 */
export function createLog(options: LogOptions): Log {
  const { redact } = options
  const log = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => error },
      formatters: {
        level: (label) => ({ level: label }),
        bindings: (bindings) => allowed(bindings, redact),
        log: (fields) => allowed(fields, redact),
      },
      hooks: {
        logMethod(args: unknown[], method) {
          const [first, second] = args
          const [fields, message] =
            typeof first === 'string'
              ? [{}, first]
              : [first instanceof Error ? { err: first } : first, second]
          method.call(this, (fields ?? {}) as object, typeof message === 'string' ? redact(message) : '')
        },
      },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  )
  // pino leaves the fields of a child logger unformatted.
  const child = log.child
  log.child = function (fields, ...rest) {
    return child.call(this, allowed(fields, redact), ...rest) as never
  }
  return log
}

type Fields = Record<string, unknown>

function allowed(fields: Fields, redact: (text: string) => string): Fields {
  const kept: Fields = {}
  const withheld: string[] = []
  for (const [key, value] of Object.entries(fields)) {
    if (value instanceof Error) kept[key === 'error' ? 'err' : key] = errorFields(value, redact)
    else if (value === undefined) continue
    else if (!ALLOWED_FIELDS.has(key) || (typeof value === 'object' && value !== null)) withheld.push(key)
    else kept[key] = typeof value === 'string' ? redact(value) : value
  }
  if (withheld.length > 0) kept.withheld = withheld.filter((key) => /^[a-z]\w{0,31}$/i.test(key))
  return kept
}

function errorFields(error: Error, redact: (text: string) => string, depth = 0): Fields {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const trusted = code !== undefined && /^[A-Z][A-Z_0-9]+$/.test(code)
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(code === undefined ? {} : { code: redact(code) }),
    ...(trusted ? { message: redact(error.message) } : {}),
    stack: places.slice(0, 12).join('\n'),
    ...(error.cause instanceof Error && depth < 3
      ? { cause: errorFields(error.cause, redact, depth + 1) }
      : {}),
  }
}
