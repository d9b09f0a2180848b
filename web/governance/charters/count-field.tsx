import { InputNumber } from "antd";
import { Labelled } from "../labelled.tsx";

type Given = {
  readonly name: string;
  readonly value: number | undefined;
  readonly change: (count: number | undefined) => void;
};

/** A whole number, or none where the charter says none. */
export function CountField({ name, value, change }: Given) {
  return (
    <Labelled name={name}>
      <InputNumber
        min={0}
        precision={0}
        value={value ?? null}
        style={{ width: "100%" }}
        onChange={(count) => change(count ?? undefined)}
      />
    </Labelled>
  );
}
