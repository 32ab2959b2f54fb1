/* Words of a made-up year: long and short, with signs and names that outputs tend to lose. */

/** As the plan of 小平市 names its items; beyond 33 they come again with a number. */
const TITLES = [
  '情報発信と市民との情報共有の推進',
  '市民参加の更なる推進',
  '公文書管理の適正化の推進及び歴史公文書の保存と利用環境の整備',
  '市民協働の新たな分野への拡大',
  '小学校の更新を契機とした地域コミュニティの醸成',
  '公立保育園調理業務の効率化・安定化',
  '公園整備、管理運営における事業手法の検討',
  '小川駅西口公共施設への指定管理者制度導入の検討',
  '公共サービスの充実のための財源確保策の検討',
  '市税・国民健康保険税の徴収率維持・向上',
  '使用料・手数料の見直し',
  '健全財政維持のための歳出削減',
  '財産の有効活用の促進',
  '公共施設の運営の見直し',
  '公共施設マネジメントの推進',
  'デジタルトランスフォーメーション（DX）の推進',
  '電子申請等の検討',
  'ICT（情報通信技術）の活用による内部事務の効率化',
  '電子化・ペーパーレス化の推進',
  'システムの標準化・共同化の推進',
  '新たなPDCAサイクルに基づく効果的な運用',
  '職員定数の適正管理',
  '新たな行政課題に対応するための組織整備',
  '自治体間の連携の推進',
  '事務処理におけるリスクへの対応の検討',
  '研修・人材育成策の充実',
  '職場改善のための牽引者の発掘・育成',
  '特定事業主行動計画「HAPPYこだいら」の推進',
  'テレワーク体制の整備',
  '庁内会議の合理化',
  '職員提案制度の見直し',
  '新たな任用制度への対応',
  '職制の見直しの検討',
];

/** 髙 and 﨑 beyond JIS X 0208, 𠮷 beyond the first plane, 葛󠄀 with an ideographic variation selector (U+E0100). */
const NAMES = [
  '髙橋 花子',
  '𠮷野 太郎',
  '葛\u{E0100}城 誠',
  '﨑山 恵',
  '渡邉 健一',
  '佐藤 由美',
  '𠮷髙 渚',
  '鈴木 一郎',
];
const UNITS = ['政策課', '収納課', '市民協働・男女参画推進課', '施設整備課', 'デジタル推進課', '職員課', '財政課'];

const DONE = [
  '関係課による検討会を４回開催し、現状の業務量と課題を整理した。',
  'あわせて、①窓口の混雑状況、②電子申請の利用率、③職員の作業時間の三点を調査し、結果を庁内で共有した。',
  '委託先の㈱こだいらサービスと協議を重ね、仕様を見直した（●必須・○任意）。',
  '従来の運用 → 新しい運用への切替えは10月に完了し、目立った混乱はなかった。',
  '市報、市ホームページ及びSNSで周知し、説明会（延べ128人が参加）で意見を聴いた。',
  '年度末に効果を検証したところ、１件あたりの処理時間は平均で3.5分短くなった。',
];
const DIFFICULTIES = [
  '担当職員の異動と繁忙期が重なり、年度後半の作業に遅れが生じた。',
  '物価と人件費の上昇により、当初の見積りを上回る経費が必要となった。',
  '利用者の年齢層により周知の手段が異なり、高齢者への案内が十分でなかった。',
];
const NEXT = [
  '検証の結果を踏まえ、対象となる業務を広げて継続する。',
  '関係課と役割分担を見直し、上半期のうちに実施方針を定める。',
  '数値目標を維持したまま、周知の方法を改める。',
];

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const some = (list: readonly string[], first: number, count: number): string =>
  Array.from({ length: count }, (_, n) => at(list, first + n)).join('');

export const titleOf = (no: number): string => {
  const round = Math.ceil(no / TITLES.length);
  return `${at(TITLES, no - 1)}${round > 1 ? `（その${round}）` : ''}`;
};
export const nameOf = (n: number): string => at(NAMES, n);
export const unitOf = (n: number): string => at(UNITS, n);
export const doneOf = (no: number): string => (no === 13 ? FOUR_THOUSAND : some(DONE, no, 2 + (no % 4)));
export const difficultiesOf = (no: number): string =>
  no % 5 === 0 ? '特になし。' : some(DIFFICULTIES, no, 1 + (no % 2));
export const nextOf = (no: number): string => some(NEXT, no, 1 + (no % 3));
export const LATE_REASON = '関係機関との協議に時間を要し、条例改正の時期が翌年度にずれたため。';

/** The longest field that a form takes, in paragraphs: it has to flow on to a second page. */
const FOUR_THOUSAND = Array.from({ length: 40 }, (_, n) => `（${n + 1}）${some(DONE, n, 4)}`)
  .join('\n')
  .slice(0, 4000);
