import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CandidateName, type NameCandidate, rankCandidates, readNameQuery } from "./name-match.ts";
import { nameInitials, namePinyin } from "./name-pinyin.ts";
import { editsWithin } from "./near-text.ts";

function named(name: string, kind: CandidateName["kind"] = "current"): CandidateName {
  return { kind, name, pinyin: namePinyin(name), initials: nameInitials(name) };
}

function subject(subjectId: string, names: readonly CandidateName[], more: Partial<NameCandidate> = {}): NameCandidate {
  return { subjectId, codes: [], names, member: false, active: true, ...more };
}

const hengxin = subject(
  "1",
  [named("山东恒信新材料有限公司"), named("德州恒远化工厂", "former"), named("恒信新材", "short")],
  {
    codes: ["91990000MA00000J21"],
  },
);
const others = [
  "恒信新材料（天津）有限公司",
  "衡信商贸有限公司",
  "山东恒大置业有限公司",
  "上海华联超市股份有限公司",
  "重庆银行股份有限公司",
];
const candidates = [hengxin, ...others.map((name, i) => subject(String(i + 2), [named(name)]))];

function firstOf(query: string): string {
  const first = rankCandidates(readNameQuery(query), candidates, 5)[0];
  return first === undefined ? "nothing" : `${first.subjectId} ${first.tier} ${first.reason}`;
}

describe("searching subjects by what people type", () => {
  it("says why each was found", () => {
    const promised: readonly (readonly [string, string])[] = [
      ["91990000ma00000j21", "1 exact-code exact-code"],
      ["山东恒信新材料有限公司", "1 exact-name exact-name"],
      ["山东恒信新材料有限责任公司", "1 exact-name same-key"],
      ["德州恒远化工厂", "1 other-name former-name"],
      ["恒信新材", "1 other-name short-name"],
      ["山东恒信", "1 prefix prefix"],
      ["华联", "5 prefix core-prefix"],
      ["chongqing", "6 pinyin pinyin"],
      ["cqyh", "6 pinyin initials"],
      ["Chong Qing Yin Hang", "6 pinyin pinyin"],
      ["chongqinyinhang", "6 pinyin near-pinyin"],
      ["cqxh", "6 pinyin near-initials"],
      ["虫庆银行", "6 grams same-sound"],
      ["重庆银杭", "6 grams same-sound"],
      ["华超", "5 grams in-order"],
      ["超市华联", "5 grams grams"],
      ["卡", "nothing"],
      ["", "nothing"],
      ["zzzz", "nothing"],
    ];
    for (const [query, answer] of promised) assert.equal(firstOf(query), answer, query);
  });

  it("forgives one letter, not two, and none in less than four letters", () => {
    assert.equal(editsWithin("hengxin", "shandonghengxinxincai", 1), 0);
    assert.equal(editsWithin("henxin", "shandonghengxinxincai", 1), 1);
    assert.equal(editsWithin("hemxim", "shandonghengxinxincai", 1), 2);
    assert.equal(firstOf("cqx"), "nothing");
  });

  it("puts members first, then the active, then the shorter name, then the id", () => {
    const same = [
      subject("d", [named("恒信乙有限公司")]),
      subject("c", [named("恒信甲有限公司")]),
      subject("b", [named("恒信甲有限公司")], { active: false }),
      subject("e", [named("恒信甲乙丙有限公司")]),
      subject("a", [named("恒信甲乙丙丁有限公司")], { member: true, active: false }),
    ];
    const ids = rankCandidates(readNameQuery("恒信"), same, 10).map(({ subjectId }) => subjectId);
    assert.deepEqual(ids, ["a", "c", "d", "e", "b"]);
  });

  it("ranks alike in whatever order the store hands the candidates over, and never more than asked for", () => {
    const query = fc.constantFrom("恒信", "hengxin", "山东恒", "hx", "有限公司", "恒大新材");
    const shuffled = fc.shuffledSubarray(candidates, { minLength: candidates.length });
    fc.assert(
      fc.property(query, shuffled, fc.integer({ min: 0, max: 4 }), (text, order, limit) => {
        const expected = rankCandidates(readNameQuery(text), candidates, limit);
        assert.deepEqual(rankCandidates(readNameQuery(text), order, limit), expected);
        assert.ok(expected.length <= limit);
      }),
    );
  });

  it("spells out the sign of a province", () => {
    const found = [subject("1", [named("山东电力股份有限公司")]), subject("2", [named("广东电力股份有限公司")])];
    assert.equal(rankCandidates(readNameQuery("粤电力"), found, 1)[0]?.subjectId, "2");
  });
});
