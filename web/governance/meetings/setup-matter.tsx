import { Select } from "antd";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";

/** The setting up of the self-discipline body that the item is about. */
export function SetupMatter({ value, choose }: { value: string | null; choose: (id: string) => void }) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/setups", {});
  const rows = answer?.ok === true ? answer.value.rows : [];
  return (
    <Labelled name={say("plan.setup")}>
      <Select
        value={value}
        options={rows
          .filter(({ stage }) => stage === "nominated" || stage === "reviewed")
          .map(({ id, name, stage }) => ({ value: id, label: `${name} · ${say(`setup.stage.${stage}`)}` }))}
        onChange={choose}
      />
    </Labelled>
  );
}
