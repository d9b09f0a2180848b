/** 惩戒公示: what visitors read of it. */
export const openSanctionsZh = {
  "openSanctions.title": "行业自律惩戒",
  "openSanctions.lead":
    "协会依自律规约对会员的惩戒默认不公开；只有法律要求公布、并由协会按决议开启的种类，在公示期内列在这里。",
  "openSanctions.nature": "这是协会的自律措施，不是行政处罚，也不计入行政处罚。只公示单位，不公示个人。",
  "openSanctions.laws": "公示的种类和依据",
  "openSanctions.off": "本协会没有开启惩戒公示。",
  "openSanctions.today": "公示中的惩戒",
  "openSanctions.none": "现在没有公示中的惩戒。",
  "openSanctions.decided": "{on} 作出",
  "openSanctions.breach": "《{title}》（第 {version} 版）第 {clause} 条",
  "openSanctions.basis": "公示依据：《{law}》{article}",
  "openSanctions.days": "公示期 {from} 至 {until}",
  "openSanctions.period.M": "自决定之日起公示 {count} 个月",
  "openSanctions.period.Y": "自决定之日起公示 {count} 年",
  "openSanctions.since": "{on} 起开启，只对此后告知的案件",
  "openSanctions.comma": "；",
} as const;
