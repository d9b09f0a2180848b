import { Checkbox, Form } from "antd";
import { ChoiceField, DayField, PaperField, TextField } from "../../governance/asked-field.tsx";
import { DayLine, TextLine } from "../../governance/form-line.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Outcome, Proposal } from "./proposal.ts";

const results = ["adopted", "partly", "rejected", "unanswered"] as const satisfies readonly Outcome["result"][];

type Typed = Pick<Outcome, "result" | "settledOn" | "reason"> & {
  readonly has?: boolean;
  readonly document?: { title: string; number?: string; issuer: string; issuedOn: string };
  readonly paper?: Paper;
  readonly why?: string;
};

/** Enters what became of a proposal; where an outcome stands already, corrects it by a later one. */
export function OutcomeForm({ proposal: { id, outcomes } }: { proposal: Proposal }) {
  const say = useDeskSay();
  const enter = useDeed("post", "/api/proposals/{proposalId}/outcomes");
  const [standing] = outcomes;
  const send = ({ has, document, paper, why, ...typed }: Typed) =>
    enter.send({
      path: { proposalId: id },
      body: {
        ...typed,
        document: has !== true || document === undefined ? null : { ...document, number: document.number ?? "" },
        paperId: paper?.id ?? null,
        corrects: standing === undefined ? null : { outcomeId: standing.id, why: why ?? "" },
      },
    });
  return (
    <OpenedForm<Typed>
      primary={standing === undefined}
      opens={say(standing === undefined ? "proposal.outcome.open" : "proposal.outcome.correct.open")}
      about={say(standing === undefined ? "proposal.outcome.about" : "proposal.outcome.correct.about")}
      does={say("proposal.outcome.do")}
      deed={enter}
      send={send}
    >
      <Fields />
      {standing !== undefined && <TextField name="why" label={say("proposal.outcome.correct.why")} most={500} />}
    </OpenedForm>
  );
}

/** That nobody answered has no document and no answer to show. */
function Fields() {
  const say = useDeskSay();
  const result = Form.useWatch<Typed["result"] | undefined>("result");
  const answered = result !== undefined && result !== "unanswered";
  const has = Form.useWatch<boolean | undefined>("has") === true;
  return (
    <>
      <div className="pair-form">
        <ChoiceField
          name="result"
          label={say("proposal.outcome.result")}
          options={results.map((value) => ({ value, label: say(`proposal.state.${value}`) }))}
        />
        <DayField name="settledOn" label={say("proposal.outcome.settledOn")} />
      </div>
      <TextField name="reason" label={say("proposal.outcome.reason")} most={2_000} lines={2} />
      {answered && (
        <Form.Item name="has" valuePropName="checked">
          <Checkbox>{say("proposal.outcome.document.has")}</Checkbox>
        </Form.Item>
      )}
      {answered && has && (
        <div className="pair-form">
          <TextLine name={["document", "title"]} label={say("proposal.outcome.document.title")} />
          <TextLine name={["document", "number"]} label={say("proposal.outcome.document.number")} optional most={100} />
          <TextLine name={["document", "issuer"]} label={say("proposal.outcome.document.issuer")} />
          <DayLine name={["document", "issuedOn"]} label={say("proposal.outcome.document.issuedOn")} />
        </div>
      )}
      {answered && <PaperField name="paper" label={say("proposal.outcome.paper")} optional />}
    </>
  );
}
