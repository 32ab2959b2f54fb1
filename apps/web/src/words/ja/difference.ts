export const difference = {
  nothing: '(記入なし)',
  gone: '削除ここから ',
  added: '追加ここから ',
  end: ' ここまで。',
};
