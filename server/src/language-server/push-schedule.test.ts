import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OpenDocument } from './documents.ts'
import { PushSchedule } from './push-schedule.ts'

const document = {} as OpenDocument

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A schedule whose checks take some time, and when each of them began. */
function scheduleOf(cost: number) {
  const began: number[] = []
  const schedule = new PushSchedule(async () => {
    began.push(performance.now())
    await new Promise((resolve) => setTimeout(resolve, cost))
  })
  const start = performance.now()
  return { schedule, began: () => began.map((at) => Math.round(at - start)) }
}

it('checks the first change at once', () => {
  const { schedule, began } = scheduleOf(5)
  schedule.request(document)
  expect(began()).toEqual([0])
})

it('checks what came meanwhile together, after a pause of four times the cost', async () => {
  const { schedule, began } = scheduleOf(5)
  for (let i = 0; i < 8; i++) {
    schedule.request(document)
    await vi.advanceTimersByTimeAsync(3)
  }
  await vi.advanceTimersByTimeAsync(500)
  expect(began()).toEqual([0, 25])
})

it('pauses for 80 ms after a check of 50', async () => {
  const { schedule, began } = scheduleOf(50)
  schedule.request(document)
  schedule.request(document)
  await vi.advanceTimersByTimeAsync(2000)
  expect(began()).toEqual([0, 130])
})

it('pauses after a slow check for as long as the check took, so that other requests are answered', async () => {
  const { schedule, began } = scheduleOf(400)
  schedule.request(document)
  schedule.request(document)
  await vi.advanceTimersByTimeAsync(2000)
  expect(began()).toEqual([0, 800])
})

it('forgets a closed document', async () => {
  const { schedule, began } = scheduleOf(5)
  schedule.request(document)
  await vi.advanceTimersByTimeAsync(6)
  schedule.request(document)
  schedule.drop(document)
  await vi.advanceTimersByTimeAsync(500)
  expect(began()).toEqual([0])
})
