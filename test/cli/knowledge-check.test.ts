import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST, KNOWLEDGE_DIR, replacing, sampleFolder } from '../knowledge/sample-folder.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/knowledge-check.ts')
const run = (dir: string) => spawnSync(process.execPath, [COMMAND, dir], { encoding: 'utf8' })

describe('npm run knowledge:check', () => {
  it('passes the project’s own knowledge and prints one line of counts', () => {
    const { status, stdout, stderr } = run(KNOWLEDGE_DIR)

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/263 thủ tục, .*không có lỗi\n$/)
  })

  it('ends with 1 and one line a fault', () => {
    const { status, stdout, stderr } = run(
      sampleFolder({ [FIRST]: replacing('level: commune', 'level: village') }),
    )

    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(
      /dang-ky-mau\.yaml:\d+ \[level\] .* → chọn một trong: commune, commune-police, other/,
    )
    expect(stdout).toMatch(/1 lỗi\n$/)
  })
})
