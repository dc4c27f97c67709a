export const settingsVi = { title: 'Cài đặt' };
