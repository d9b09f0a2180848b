import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { Form, Select } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Clause } from "../norm.ts";

const whole = 0;

/** The article that something is said of, or the whole text. */
export function ClauseChoice({ name, clauses }: { name: string | (string | number)[]; clauses: readonly Clause[] }) {
  const say = useDeskSay();
  return (
    <Form.Item name={name} label={say("norm.opinion.clause")} initialValue={whole}>
      <Select
        options={[
          { value: whole, label: say("norm.opinion.whole") },
          ...clauses.map(({ number, heading }) => ({
            value: number,
            label: `${say("norms.article", { number: chineseNumeral(number) })} ${heading ?? ""}`,
          })),
        ]}
      />
    </Form.Item>
  );
}

/** What was chosen, as the server takes it. */
export function chosenClause(clause: number | undefined): number | null {
  return clause === undefined || clause === whole ? null : clause;
}
