import { Select } from "antd";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";

/** The version of the charter that the item is about: one that is on its way. */
export function CharterMatter({ value, choose }: { value: string | null; choose: (id: string) => void }) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/charters", {});
  const rows = answer?.ok === true ? answer.value.rows : [];
  return (
    <Labelled name={say("plan.charter")}>
      <Select
        value={value}
        options={rows
          .filter(({ stage }) => stage !== "approved" && stage !== "abandoned")
          .map(({ id, version, reason }) => ({
            value: id,
            label: `${say("charter.version", { version })} · ${reason}`,
          }))}
        onChange={choose}
      />
    </Labelled>
  );
}
