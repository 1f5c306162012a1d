import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { isOwnerGone, newOwner, registerOwner } from '../../src/conversation/owner.ts'

const self = newOwner()

it('knows that the holder ended when its process is gone', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  expect(isOwnerGone(`${hostname()}/${pid}/x`, self)).toBe(true)
})

it('knows that an engine before us bore our own process number', () => {
  expect(isOwnerGone(`${hostname()}/${process.pid}/before`, self)).toBe(true)
})

it('leaves alone itself, engines of this process, living processes and other machines', () => {
  const neighbour = newOwner()
  const unregister = registerOwner(neighbour)
  for (const owner of [self, neighbour, `${hostname()}/${process.ppid}/x`, 'another-machine/1/x']) {
    expect(isOwnerGone(owner, self)).toBe(false)
  }
  unregister()
})
