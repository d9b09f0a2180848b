import { addYears, type Day } from "../../calendar.ts";

/** Whether somebody born on a day was under eighteen on another (民法典 17). The eighteenth birthday is the first day of age. */
export function wasMinor(bornOn: Day, on: Day): boolean {
  return on < addYears(bornOn, 18);
}
