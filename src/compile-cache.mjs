import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Preloaded by `npm start`: from the second start on, modules come compiled out of the data folder. On the first one
// there is no folder yet, and making it is for the service, with its permissions. A folder that cannot be written
// only costs speed. No TypeScript, so that what strips types need not be loaded when everything is in the cache.
const dataDir = process.env.DATA_DIR || './data'
if (existsSync(dataDir)) enableCompileCache(join(dataDir, 'cache', 'compiled'))
