/**
 * Which room may import which (see docs/architecture.md): pure in the middle, I/O at the edge.
 * A room is the longest prefix that matches a file; it may always import itself. A path not listed may be imported by nobody.
 */
export const IMPORT_RULES: Readonly<Record<string, readonly string[]>> = {
  'src/channel/': [],
  'src/knowledge/': [],
  'src/storage/': [],
  'src/coordination/': [],
  'src/calendar/': ['src/knowledge/'],
  'src/understanding/': ['src/knowledge/'],
  'src/petitions/': ['src/storage/', 'src/calendar/', 'src/knowledge/'],
  'src/skills/': ['src/channel/', 'src/understanding/', 'src/knowledge/', 'src/petitions/', 'src/calendar/'],
  'src/conversation/': [
    'src/channel/',
    'src/understanding/',
    'src/skills/',
    'src/storage/',
    'src/coordination/',
    'src/knowledge/',
    'src/petitions/',
    'src/calendar/',
  ],
  'src/console/': [
    'src/channel/',
    'src/petitions/',
    'src/conversation/',
    'src/storage/',
    'src/coordination/',
    'src/knowledge/',
    'src/calendar/',
    'src/understanding/',
  ],
  'src/server/': ['src/', '!src/main.ts', '!src/cli/'],
  'src/config': ['src/channel/'],
  'src/log.ts': [],
  'src/cli/': ['src/', 'adapters/'],
  'src/main.ts': ['src/', 'adapters/'],
  'adapters/*/': ['src/channel/'],
  'scripts/': ['src/'],
  'bench/': ['src/', 'adapters/', 'test/simulators/'],
  'test/': ['src/', 'adapters/', 'bench/', 'scripts/'],
}
