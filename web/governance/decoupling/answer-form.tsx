import { Form } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ChoiceField, DayField, PaperField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import type { RoundItem } from "./round-page.tsx";

type Typed = {
  readonly verdict: "met" | "fault";
  readonly note: string;
  readonly paper?: Paper;
  readonly mendBy?: string;
};
/** What was answered before, to be answered anew. */
function firstOf({ note, paper, mendBy }: NonNullable<RoundItem["answer"]>): Partial<Typed> {
  return { note, ...(paper === null ? {} : { paper }), ...(mendBy === null ? {} : { mendBy }) };
}

const verdicts = ["met", "fault"] as const;

/** Answers one item: met with its evidence, or a fault with the day it is mended by. */
export function AnswerForm({ roundId, item }: { roundId: string; item: RoundItem }) {
  const say = useDeskSay();
  const put = useDeed("put", "/api/decoupling-rounds/{roundId}/items/{item}");
  const { answer } = item;
  return (
    <OpenedForm<Typed>
      opens={say(answer === null ? "decoupling.answer.open" : "decoupling.answer.again")}
      does={say("decoupling.answer.do")}
      first={{
        verdict: answer?.verdict ?? "met",
        ...(answer === null ? {} : firstOf(answer)),
      }}
      deed={put}
      send={({ verdict, note, paper, mendBy }) =>
        put.send({
          path: { roundId, item: item.id },
          body: { verdict, note, paperId: paper?.id ?? null, mendBy: verdict === "fault" ? (mendBy ?? null) : null },
        })
      }
    >
      <div className="pair-form">
        <ChoiceField
          name="verdict"
          label={say("decoupling.verdict")}
          options={verdicts.map((value) => ({ value, label: say(`decoupling.verdict.${value}`) }))}
        />
        <Form.Item noStyle dependencies={["verdict"]}>
          {({ getFieldValue }) =>
            getFieldValue("verdict") === "fault" && <DayField name="mendBy" label={say("decoupling.answer.mendBy")} />
          }
        </Form.Item>
      </div>
      <TextField name="note" label={say("decoupling.answer.note")} most={2_000} lines={2} />
      <PaperField name="paper" label={say("decoupling.answer.paper")} optional />
    </OpenedForm>
  );
}
