import { toHalfWidth } from "../half-width.ts";

/**
 * The branch of a named counterparty that a text speaks of, as 示例公司临河分公司 where the name column holds 示例公司; null where
 * it speaks of none, or where the name is a branch's already. Departments that know only the parent's code write so, and it
 * may have been the branch alone that was punished.
 */
export function namedBranch(text: string, name: string): string | null {
  if (branchEnd.test(name) || !branchWord.test(text)) return null;
  const [half, named] = [toHalfWidth(text), toHalfWidth(name)];
  let at = half.indexOf(named);
  for (let looked = 0; at >= 0 && looked < mostLooked; looked += 1) {
    const tail = behind.exec(half.slice(at + named.length, at + named.length + longestTail))?.[0];
    if (tail !== undefined) return text.slice(at, at + named.length + tail.length);
    at = half.indexOf(named, at + named.length);
  }
  return null;
}

const longestTail = 40;
const mostLooked = 50;
const words = "分公司|分店|分厂|分行|支行|营业部|办事处|项目部";
const branchWord = new RegExp(words);
const branchEnd = new RegExp(`(?:${words})$`);
// Only what could be part of one name may stand between: 某公司与另一公司分公司 is another's branch.
const behind = new RegExp(`^[^，。；、,.;:：的与和及在向于由将未对为是以\\s]{0,24}?(?:${words})`);
