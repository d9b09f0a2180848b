/**
 * How much of the query the name holds in pieces of two or more characters, in whatever order, per mille: 智慧松德 for
 * 松德智慧装备. Below a fit in order, for the order tells.
 */
export function coverageScore(query: string, name: string): number {
  const sought = Array.from(query.slice(0, longestQuery));
  const weights = characterWeights(query, sought);
  const covered = sought.map(() => false);
  for (let i = 1; i < sought.length; i += 1) {
    if (name.includes((sought[i - 1] ?? "") + (sought[i] ?? ""))) covered[i - 1] = covered[i] = true;
  }
  let sum = 0;
  let all = 0;
  for (const [i, weight] of weights.entries()) {
    all += weight;
    if (covered[i] === true) sum += weight;
  }
  return Math.floor((sum * perfectCoverage) / all);
}

const perfectCoverage = 850;

/**
 * How well the characters of a query lie in a name, in order, per mille of a perfect fit. Telling characters weigh more than
 * those of trade and form (股份, 科技), neighbours that stay neighbours more than scattered ones, and the head of the core
 * more than its tail: abbreviations take the first characters. Integers only, so that every machine ranks alike.
 */
export function alignmentScore(query: string, name: string, coreAt: number): number {
  const sought = Array.from(query.slice(0, longestQuery));
  const letters = Array.from(name.slice(0, longestName));
  const weights = characterWeights(query, sought);
  let perfect = headBonus;
  for (const [i, weight] of weights.entries()) perfect += weight + (i > 0 ? neighbourBonus : 0);
  return Math.min(1000, Math.floor((bestAlignment({ sought, letters, weights, coreAt }) * 1000) / perfect));
}

const longestQuery = 40;
const longestName = 100;
const tellingWeight = 12;
const genericWeight = 3;
const neighbourBonus = 3;
const headBonus = 4;

/** Words of form and trade: they tell little of whom is meant. */
export const genericWords: readonly string[] =
  "股份 集团 控股 科技 技术 实业 投资 发展 工业 国际 企业 公司 有限 责任 总公司 商贸 贸易 实业 产业".split(" ");

function characterWeights(query: string, sought: readonly string[]): number[] {
  const weights = sought.map(() => tellingWeight);
  for (const word of genericWords) {
    const at = query.indexOf(word, 1);
    if (at > 0) weights.fill(genericWeight, at, at + word.length);
  }
  return weights;
}

type Alignment = {
  readonly sought: readonly string[];
  readonly letters: readonly string[];
  readonly weights: readonly number[];
  readonly coreAt: number;
};

// Two rows each, used again for every name: a search aligns some hundred, and nothing waits in between.
const rowLength = longestName + 1;
const endings = [new Int32Array(rowLength), new Int32Array(rowLength)] as const;
const reaches = [new Int32Array(rowLength), new Int32Array(rowLength)] as const;

function bestAlignment({ sought, letters, weights, coreAt }: Alignment): number {
  // ending[j + 1]: the best alignment whose last matched letter is j, for the row before; reached[j]: the best within letters < j.
  let [ending, endingHere] = endings;
  let [reached, reachedHere] = reaches;
  ending.fill(0);
  reached.fill(0);
  endingHere.fill(0);
  reachedHere.fill(0);
  for (let i = 0; i < sought.length; i += 1) {
    const character = sought[i];
    const weight = weights[i] ?? 0;
    for (let j = 0; j < letters.length; j += 1) {
      let here = 0;
      if (letters[j] === character) {
        const neighbour = ending[j] ?? 0;
        const adjacent = neighbour > 0 ? neighbour + neighbourBonus : 0;
        here = Math.max(reached[j] ?? 0, adjacent) + weight + (j === coreAt ? headBonus : 0);
      }
      endingHere[j + 1] = here;
      reachedHere[j + 1] = Math.max(reachedHere[j] ?? 0, reached[j + 1] ?? 0, here);
    }
    [ending, endingHere] = [endingHere, ending];
    [reached, reachedHere] = [reachedHere, reached];
  }
  return reached[letters.length] ?? 0;
}
