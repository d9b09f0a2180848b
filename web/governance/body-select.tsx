import { Select } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";
import { useBodies } from "./use-bodies.ts";

/** Narrows a list to one body of the association, or to none of them in particular. */
export function BodySelect({ value, choose }: { value: string | undefined; choose: (body?: string) => void }) {
  const say = useDeskSay();
  const bodies = useBodies();
  return (
    <Select
      allowClear
      aria-label={say("meetings.body")}
      placeholder={say("meetings.everyBody")}
      value={value}
      style={{ width: 180 }}
      options={bodies}
      onChange={choose}
    />
  );
}
