import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ChoiceField, PaperField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import type { InternalRule, InternalRules } from "./internal-rules-page.tsx";

type Typed = { readonly kind: string; readonly title: string; readonly owner: string; readonly paper: Paper };

/** A new internal rule with its text, or the next version of one in force. */
export function EnterRule({ kinds, follows }: Pick<InternalRules, "kinds"> & { follows?: InternalRule }) {
  const say = useDeskSay();
  const locale = useLocale();
  const enter = useDeed("post", "/api/internal-rules");
  return (
    <OpenedForm<Typed>
      opens={say(follows === undefined ? "internalRules.enter.open" : "internalRules.next.open")}
      about={say("internalRules.enter.about")}
      does={say("internalRules.enter.do")}
      {...(follows === undefined
        ? {}
        : { first: { kind: follows.kind.id, title: follows.title, owner: follows.owner } })}
      deed={enter}
      send={({ paper, ...typed }) =>
        enter.send({ body: { ...typed, paperId: paper.id, follows: follows?.id ?? null } })
      }
    >
      <div className="pair-form">
        <ChoiceField
          name="kind"
          label={say("internalRules.kind")}
          options={kinds.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }))}
        />
        <TextField name="title" label={say("internalRules.title")} />
        <TextField name="owner" label={say("internalRules.owner")} most={80} />
      </div>
      <PaperField name="paper" label={say("internalRules.text")} />
    </OpenedForm>
  );
}
