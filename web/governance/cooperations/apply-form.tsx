import { fenOf } from "@xinheng/domain/fen.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AmountField, ChoiceField, DayField, PaperField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import type { Cooperations } from "./cooperation.ts";

type Typed = {
  readonly title: string;
  readonly partner: string;
  readonly purpose: string;
  readonly amount: string;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly natures?: string[];
  readonly terms?: string[];
  readonly paper: Paper;
};

/** Applies for a cooperation; the level is computed and shown in the register. */
export function ApplyForm({ rule }: Pick<Cooperations, "rule">) {
  const say = useDeskSay();
  const locale = useLocale();
  const apply = useDeed("post", "/api/cooperations");
  const choices = (known: readonly { id: string; name: string; nameEn: string }[]) =>
    known.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }));
  return (
    <OpenedForm<Typed>
      opens={say("cooperation.apply.open")}
      about={say("cooperation.apply.about")}
      does={say("cooperation.apply.do")}
      deed={apply}
      send={({ amount, paper, natures = [], terms = [], ...typed }) =>
        apply.send({ body: { ...typed, natures, terms, amountFen: fenOf(amount) ?? 0, paperId: paper.id } })
      }
    >
      <div className="pair-form">
        <TextField name="title" label={say("cooperation.title")} />
        <TextField name="partner" label={say("cooperation.partner")} />
        <DayField name="beginsOn" label={say("cooperation.beginsOn")} />
        <DayField name="endsOn" label={say("cooperation.endsOn")} />
        <AmountField name="amount" label={say("cooperation.amount")} />
        <ChoiceField name="natures" label={say("cooperation.natures")} options={choices(rule.natures)} many />
      </div>
      <TextField name="purpose" label={say("cooperation.purpose")} most={2_000} lines={2} />
      <ChoiceField name="terms" label={say("cooperation.terms")} options={choices(rule.terms)} many />
      <PaperField name="paper" label={say("cooperation.paper")} />
    </OpenedForm>
  );
}
