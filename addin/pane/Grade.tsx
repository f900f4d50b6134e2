// 等级：一个字母一个框，颜色之外字母自己说话

export const Grade = ({ id }: { id: string }) => (
  <span className={`grade grade-${id.toLowerCase()}`}>{id}</span>
);
