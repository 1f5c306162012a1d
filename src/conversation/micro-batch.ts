/**
 * Gathers single items while a batch is under way and hands them over together next: alone nobody waits, under load
 * many share one statement and one commit. Batches run one after another, items in the order they came.
 * @param handle gives one result per item, in order; when it throws, every item of the batch fails with it
 */
export function createMicroBatch<Item, Result>(
  handle: (items: readonly Item[]) => Promise<readonly Result[]>,
  maxItems: number,
): { add(item: Item): Promise<Result>; idle(): Promise<void> } {
  let waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    // Everything that arrives in this turn of the event loop goes along.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxItems)
      waiting = waiting.slice(maxItems)
      try {
        const results = await handle(batch.map(({ item }) => item))
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    running = null
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        running ??= run()
      }),
    async idle() {
      while (running) await running
    },
  }
}
