import { Form, Input, InputNumber } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";

/** How the norm was kept, year by year. */
export function Reports({ norm }: OfNorm) {
  const say = useDeskSay();
  if (norm.reports.length === 0) return <p className="small">{say("norm.reports.none")}</p>;
  return (
    <ul className="rows">
      {norm.reports.map(({ year, report, by, at }) => (
        <li key={year}>
          <b>{say("norm.report.year", { year })}</b>{" "}
          <span className="small">
            {by} {writtenInstant(at)}
          </span>
          <p className="written" lang="zh">
            {report}
          </p>
        </li>
      ))}
    </ul>
  );
}

type Typed = { readonly year: number; readonly report: string };

export function ReportForm({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/reports");
  return (
    <DeedForm<Typed>
      opens={say("norm.report.open")}
      about={say("norm.report.about")}
      does={say("norm.report.do")}
      start={norm.reportOwed === null ? {} : { year: norm.reportOwed.year }}
      deed={deed}
      send={(body) => deed.send({ path: { normId: norm.id }, body })}
    >
      <Form.Item name="year" label={say("norm.report.of")} rules={[{ required: true, message: say("field.missing") }]}>
        <InputNumber min={1990} max={2200} />
      </Form.Item>
      <Form.Item
        name="report"
        label={say("norm.report.text")}
        rules={[{ required: true, whitespace: true, min: 10, message: say("norm.report.short") }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} maxLength={20_000} />
      </Form.Item>
    </DeedForm>
  );
}
