export { type Coordination, type LiveEvent, topics } from './coordination.ts'
export { createMemoryCoordination } from './memory-coordination.ts'
export { CoordinationUnavailableError, createRedisCoordination } from './redis-coordination.ts'
