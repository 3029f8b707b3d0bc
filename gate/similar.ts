function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The word that was most likely meant: the part after its last slash alone will do. Undefined where none is near. */
export function mostSimilar(word: string, words: readonly string[]): string | undefined {
  const distances = words.map((candidate) => {
    const name = candidate.slice(candidate.lastIndexOf("/") + 1);
    return { candidate, distance: Math.min(editDistance(word, candidate), editDistance(word, name)) };
  });
  const [nearest] = distances.sort((left, right) => left.distance - right.distance);
  return nearest !== undefined && nearest.distance <= Math.max(2, word.length / 3) ? nearest.candidate : undefined;
}
