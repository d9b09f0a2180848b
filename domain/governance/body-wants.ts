import type { CharterBody, CharterRules } from "../catalogue/charter-entry.ts";
import { isWithin } from "../share.ts";

type Held = { readonly post: string; readonly holder: string };
type Want = { readonly zh: string; readonly en: string };

/**
 * What the charter asks of a body and the body does not have: a term, filled posts, an odd number, no more than its share of
 * the members. `held` lists the seats filled today; one person in two of them is one head.
 */
export function bodyWants(
  rules: CharterRules,
  body: CharterBody,
  now: { readonly hasTerm: boolean; readonly held: readonly Held[]; readonly members: number },
): Want[] {
  const posts = rules.posts.filter((post) => post.body === body.id);
  if (posts.length === 0) return [];
  if (!now.hasTerm) return [{ zh: "没有登记届次和任职人员", en: "no term and nobody in it is entered" }];
  const missing = posts
    .map((post) => ({ post, held: now.held.filter((seat) => seat.post === post.id).length }))
    .filter(({ post, held }) => held < post.seats.least)
    .map(({ post, held }) => ({
      zh: `${post.name}缺${String(post.seats.least - held)}人（章程${post.article}）`,
      en: `${String(post.seats.least - held)} more needed: ${post.nameEn ?? post.name} (${post.article} of the charter)`,
    }));
  return [...missing, ...sizeWants(body, now)];
}

function sizeWants(
  { size, article }: CharterBody,
  { held, members }: { readonly held: readonly Held[]; readonly members: number },
): Want[] {
  const heads = new Set(held.map(({ holder }) => holder)).size;
  const tooLarge = size?.shareMost !== undefined && members > 0 && !isWithin(size.shareMost.ratio, heads, members);
  return [
    ...(size?.odd === true && heads > 0 && heads % 2 === 0
      ? [
          {
            zh: `现有${String(heads)}人，应为单数（章程${article}）`,
            en: `${String(heads)} seats are filled; the number must be odd (${article})`,
          },
        ]
      : []),
    ...(tooLarge
      ? [
          {
            zh: `现有${String(heads)}人，超过会员的${size.shareMost?.ratio ?? ""}（章程${article}）`,
            en: `${String(heads)} seats are filled, more than ${size.shareMost?.ratio ?? ""} of the members (${article})`,
          },
        ]
      : []),
  ];
}
