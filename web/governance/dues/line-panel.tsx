import { fenOf, yuanOf } from "@xinheng/domain/fen.ts";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AmountField, ChoiceField, DayField, PaperField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import { ReasonSheet } from "../reason-sheet.tsx";
import { type DuesLine, type DuesYear, writtenFen } from "./dues.ts";
import { LineEntries } from "./line-entries.tsx";

type Given = {
  readonly line: DuesLine;
  readonly can: DuesYear["can"];
  readonly reductions: DuesYear["standard"]["reductions"];
  readonly close: () => void;
};
const roads = ["transfer", "cash", "cheque", "online"] as const;

/** One member's dues of the year: what was entered, and what can be entered now. */
export function LinePanel({ line, can, reductions, close }: Given) {
  const say = useDeskSay();
  const isReducible = line.reducedFen === 0 && line.owedFen > 0 && reductions.length > 0;
  const top = useRef<HTMLElement>(null);
  // Whoever chose a member far down the list is led to what was opened.
  useEffect(() => top.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <section className="sheet" aria-label={line.name} ref={top}>
      <h2>{say("dues.lineOf", { name: line.name, tier: line.tierName, owed: writtenFen(line.owedFen) })}</h2>
      <LineEntries
        entries={line.entries}
        moves={(entry) =>
          can.includes("reverse-dues-entry") && !entry.reversed && entry.kind !== "reversal" ? (
            <ReverseEntry id={entry.id} />
          ) : null
        }
      />
      <div className="deeds">
        {can.includes("record-dues-payment") && line.owedFen > 0 && <Pay line={line} />}
        {can.includes("reduce-dues") && isReducible && <Reduce line={line} reductions={reductions} />}
        <div className="actions deed">
          <Button type="text" onClick={close}>
            {say("dues.closePanel")}
          </Button>
        </div>
      </div>
    </section>
  );
}

type TypedPayment = {
  readonly amount: string;
  readonly receipt: string;
  readonly paidOn: string;
  readonly road: (typeof roads)[number];
};

function Pay({ line }: { line: DuesLine }) {
  const say = useDeskSay();
  const pay = useDeed("post", "/api/dues-lines/{lineId}/payments");
  return (
    <OpenedForm<TypedPayment>
      opens={say("dues.pay.open")}
      about={say("dues.pay.about")}
      does={say("dues.pay.do")}
      first={{ amount: yuanOf(line.owedFen), road: "transfer" }}
      deed={pay}
      primary
      send={({ amount, ...typed }) =>
        pay.send({ path: { lineId: line.id }, body: { ...typed, amountFen: fenOf(amount) ?? 0 } })
      }
    >
      <div className="pair-form">
        <AmountField name="amount" label={say("dues.amount")} />
        <TextField name="receipt" label={say("dues.receipt")} most={60} />
        <DayField name="paidOn" label={say("dues.paidOn")} />
        <ChoiceField
          name="road"
          label={say("dues.road")}
          options={roads.map((value) => ({ value, label: say(`dues.road.${value}`) }))}
        />
      </div>
    </OpenedForm>
  );
}

type TypedReduction = { readonly ground: string; readonly reason: string; readonly paper?: Paper };

function Reduce({ line, reductions }: Pick<Given, "line" | "reductions">) {
  const say = useDeskSay();
  const reduce = useDeed("post", "/api/dues-lines/{lineId}/reductions");
  return (
    <OpenedForm<TypedReduction>
      opens={say("dues.reduce.open")}
      about={say("dues.reduce.about")}
      does={say("dues.reduce.do")}
      deed={reduce}
      send={({ ground, reason, paper }) =>
        reduce.send({ path: { lineId: line.id }, body: { ground, reason, paperId: paper?.id ?? null } })
      }
    >
      <ChoiceField
        name="ground"
        label={say("dues.form.ground")}
        options={reductions.map(({ id, name, toFen }) => ({
          value: id,
          label: say("dues.reductionTo", { name, amount: writtenFen(toFen) }),
        }))}
      />
      <TextField name="reason" label={say("dues.reduce.reason")} most={500} />
      <PaperField name="paper" label={say("dues.reduce.paper")} optional />
    </OpenedForm>
  );
}

function ReverseEntry({ id }: { id: string }) {
  const say = useDeskSay();
  const reverse = useDeed("post", "/api/dues-entries/{entryId}/reversal");
  return (
    <ReasonSheet
      opens={say("dues.reverse.open")}
      about={say("dues.reverse.about")}
      asks={say("dues.reverse.reason")}
      does={say("dues.reverse.do")}
      deed={reverse}
      send={(reason) => void reverse.send({ path: { entryId: id }, body: { reason } })}
    />
  );
}
