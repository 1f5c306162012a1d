/** What the browser keeps for one commune. Works on in memory where storage is forbidden, as in some embedded frames. */
export function createMemory(key) {
  let values = {}
  try {
    values = JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    // Forbidden or damaged: start empty.
  }
  return {
    get: (name) => values[name] ?? null,
    set(name, value) {
      values = { ...values, [name]: value }
      try {
        localStorage.setItem(key, JSON.stringify(values))
      } catch {
        // Forbidden or full: the page still has it.
      }
    },
  }
}
