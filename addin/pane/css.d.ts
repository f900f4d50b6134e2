// 样式文件由构建工具收走
declare module "*.css";
