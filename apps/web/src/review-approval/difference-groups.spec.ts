import { grouped } from './difference-groups';

const row = (place: string) => ({ pointer: `/${place}`, place, before: '誤', after: '正' });

describe('the rows of a 正誤表', () => {
  it('stand under the item or table that they belong to, in their order', () => {
    const groups = grouped([
      row('はじめに'),
      row('No.10 徴収率 / 市税徴収率 / 令和6年度 実績'),
      row('No.17 窓口 / 取組実績'),
      row('No.10 徴収率 / 取組実績'),
    ]);
    expect(groups.map(({ heading, rows }) => [heading, ...rows.map(({ place }) => place)])).toEqual([
      ['はじめに', ''],
      ['No.10 徴収率', '市税徴収率 / 令和6年度 実績', '取組実績'],
      ['No.17 窓口', '取組実績'],
    ]);
  });

  it('are none where nothing differs', () => {
    expect(grouped([])).toEqual([]);
  });
});
