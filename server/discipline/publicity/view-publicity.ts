import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import type { PublicityBasis } from "@xinheng/domain/discipline/publicity/publicity.ts";
import type {
  PublicityBasisView,
  PublicityPage,
  PublicitySwitchView,
} from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { listResolutionsOn } from "../../governance/resolution-store.ts";
import { ownKinds } from "../cases/case-resolution.ts";
import { type CaseReader, disciplineRule } from "../cases/case-step.ts";
import { listBases } from "./publicity-basis.ts";
import { type KeptPublicity, listPublicity } from "./publicity-store.ts";

export const publicityMatter = "case-publicity";

/** What is public of the association's sanctions and could be, for who decides on it. */
export async function viewPublicity(reader: CaseReader): Promise<PublicityPage | Refusal<"case-rule-missing">> {
  const { tx, house, actor, today } = reader;
  const associationId = ownAssociation(actor);
  const context = await packContextOf(tx, associationId, today);
  const rule = disciplineRule(house.packs.set, context);
  if (isRefusal(rule)) return rule;
  const kinds = await ownKinds(tx, today, rule.publicityResolutions);
  const kept = await listPublicity(tx);
  const matter = { kind: publicityMatter, id: associationId };
  const taken = (await listResolutionsOn(tx, matter)).filter(
    ({ id, carried, kind }) => carried && kinds.includes(kind) && !kept.some(({ resolutionId }) => resolutionId === id),
  );
  return {
    bases: listBases(house.packs.set, context).map((basis) => viewBasis(rule, basis)),
    switches: kept.map((one) => viewSwitch(rule, one)),
    resolutions: taken.map(({ id, number, title }) => ({ id, number, title })),
    vote: { matter: publicityMatter, id: associationId, resolution: kinds[0] ?? "" },
    can: openTo(actor, ["switch-on-case-publicity", "switch-off-case-publicity"]),
  };
}

function viewBasis({ rungs }: RuleOf<"discipline">, basis: PublicityBasis): PublicityBasisView {
  const { id, name, nameEn = name, law, article, text, binds, bindsEn, longest, source, validFrom } = basis;
  return {
    ...{ id, edition: entryRef(basis), name, nameEn, law, article, text, since: validFrom, binds, bindsEn, longest },
    ...{ mark: source.mark, note: source.note ?? "" },
    rungs: rungs.filter((rung) => basis.rungs.includes(rung.id)).map(namedRung),
  };
}

function viewSwitch({ rungs }: RuleOf<"discipline">, kept: KeptPublicity): PublicitySwitchView {
  const { id, basis, law, article, period, reason, off } = kept;
  const rung = rungs.find((one) => one.id === kept.rung);
  return {
    ...{ id, basis, law, article, period, reason, off, resolution: kept.resolutionNumber, on: kept.turnedOnOn },
    rung: rung === undefined ? { id: kept.rung, name: kept.rung, nameEn: kept.rung } : namedRung(rung),
  };
}

const namedRung = ({ id, name, nameEn }: { readonly id: string; readonly name: string; readonly nameEn: string }) => ({
  id,
  name,
  nameEn,
});
