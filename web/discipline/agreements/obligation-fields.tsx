import { fenOf, yuanOf } from "@xinheng/domain/fen.ts";
import { type Obligor, obligor } from "@xinheng/domain/discipline/agreements/obligation.ts";
import type { ObligationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { Button } from "antd";
import { MoveText } from "../../archives/rights/move-form.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import "./agreements.css";

/** An obligation as it is typed; the amount in yuan. */
export type TypedObligation = {
  readonly obligor: Obligor;
  readonly amount: string;
  readonly deed: string;
  readonly dueOn: string;
};

const most = 60;
export const newObligation: TypedObligation = { obligor: "respondent", amount: "", deed: "", dueOn: "" };

export function typedObligation({ obligor, amountFen, deed, dueOn }: ObligationView): TypedObligation {
  return { obligor, amount: amountFen === null ? "" : yuanOf(amountFen), deed, dueOn: dueOn ?? "" };
}

/** What the server is sent; null: an amount is none. */
export function sentObligations(typed: readonly TypedObligation[]) {
  const sent = typed.map(({ obligor, amount, deed, dueOn }) => ({
    ...{ obligor, deed, dueOn: dueOn === "" ? null : dueOn },
    amountFen: amount.trim() === "" ? null : fenOf(amount),
  }));
  return sent.some(({ amountFen }, place) => amountFen === null && typed[place]?.amount.trim() !== "") ? null : sent;
}

type Given = { readonly typed: readonly TypedObligation[]; readonly change: (typed: TypedObligation[]) => void };

/** Who owes what by when, one after the other. */
export function ObligationFields({ typed, change }: Given) {
  const say = useDeskSay();
  const put = (at: number, part: Partial<TypedObligation>) => {
    change(typed.map((one, place) => (place === at ? { ...one, ...part } : one)));
  };
  return (
    <fieldset className="field obligations">
      <legend>{say("agreement.obligations")}</legend>
      <span className="small">{say("agreement.obligations.hint")}</span>
      {typed.map((one, at) => (
        // Rows have no name of their own before they are sent.
        <fieldset key={at} className="obligation">
          <legend>{say("agreement.obligation", { number: at + 1 })}</legend>
          <label className="field">
            <span>{say("agreement.obligor")}</span>
            <select value={one.obligor} onChange={(event) => put(at, { obligor: obligor.parse(event.target.value) })}>
              {obligor.options.map((value) => (
                <option key={value} value={value}>
                  {say(`agreement.obligor.${value}`)}
                </option>
              ))}
            </select>
          </label>
          <MoveText
            label={say("agreement.amount")}
            value={one.amount}
            most={20}
            needed={false}
            change={(amount) => put(at, { amount })}
          />
          <MoveText label={say("agreement.deed")} value={one.deed} most={500} change={(deed) => put(at, { deed })} />
          <MoveText
            label={say("agreement.due")}
            value={one.dueOn}
            most={10}
            type="date"
            needed={false}
            change={(dueOn) => put(at, { dueOn })}
          />
          {typed.length > 1 && (
            <Button type="text" onClick={() => change(typed.filter((_, place) => place !== at))}>
              {say("agreement.obligation.drop", { number: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {typed.length < most && (
        <Button
          onClick={() => change([...typed, { ...newObligation, obligor: typed.at(-1)?.obligor ?? "respondent" }])}
        >
          {say("agreement.obligation.add")}
        </Button>
      )}
    </fieldset>
  );
}
