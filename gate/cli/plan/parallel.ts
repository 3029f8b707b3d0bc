/** Maps like `Promise.all`, with at most `limit` calls under way at once. The results keep the order of the items. */
export async function mapInParallel<Item, Value>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values = new Map<number, Value>();
  const waiting = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      values.set(index, await map(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return [...values].sort(([left], [right]) => left - right).map(([, value]) => value);
}
