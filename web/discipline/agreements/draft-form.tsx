import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { newObligation, ObligationFields, sentObligations, typedObligation } from "./obligation-fields.tsx";

/** Writes the agreement: its terms, who owes what by when, and what of it a court does not confirm. */
export function Draft({ mediation }: { readonly mediation: MediationView }) {
  const say = useDeskSay();
  const { agreement, exclusions } = mediation;
  const [text, setText] = useState((agreement?.terms ?? []).join("\n"));
  const [typed, setTyped] = useState(agreement?.obligations.map(typedObligation) ?? [newObligation]);
  const [touches, setTouches] = useState(agreement?.touches ?? []);
  const [isWrong, setWrong] = useState(false);
  const deed = useDeed("post", "/api/mediations/{mediationId}/agreement");
  const send = async () => {
    const terms = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
    const obligations = sentObligations(typed);
    setWrong(obligations === null);
    if (obligations === null) return false;
    return (await deed.send({ path: { mediationId: mediation.id }, body: { terms, obligations, touches } })).ok;
  };
  if (mediation.acts.some(({ what }) => what === "signature")) return null;
  return (
    <MoveForm
      title={say(agreement === null ? "mediation.draft" : "mediation.redraft")}
      about={say("mediation.draft.about")}
      {...deed}
      send={send}
    >
      <MoveText
        label={say("mediation.terms")}
        hint={say("mediation.terms.hint")}
        value={text}
        most={20_000}
        rows={6}
        change={setText}
      />
      <ObligationFields typed={typed} change={setTyped} />
      {isWrong && (
        <p className="small wrong" role="alert">
          {say("amount.wrong")}
        </p>
      )}
      {exclusions.length > 0 && <Touches exclusions={exclusions} touches={touches} change={setTouches} />}
    </MoveForm>
  );
}

type Exclusions = {
  readonly exclusions: MediationView["exclusions"];
  readonly touches: readonly string[];
  readonly change: (touches: string[]) => void;
};

function Touches({ exclusions, touches, change }: Exclusions) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <fieldset className="field choice">
      <legend>{say("agreement.touches")}</legend>
      <span className="small">{say("agreement.touches.hint")}</span>
      {exclusions.map(({ id, zh, en }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={touches.includes(id)}
            onChange={(event) => change(event.target.checked ? [...touches, id] : touches.filter((one) => one !== id))}
          />{" "}
          {locale === "en" ? en : zh}
        </label>
      ))}
    </fieldset>
  );
}
