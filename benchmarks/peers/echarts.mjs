// echarts.mjs MARK FOLDER OUT: each JSON file of the folder as one SVG by ECharts, rendered on the server.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as echarts from 'echarts';

const [mark, folder, out] = process.argv.slice(2);
for (const file of readdirSync(folder)) {
  const data = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const names = { type: 'category', data: data.map(d => d.at) };
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 400 });
  chart.setOption({
    animation: false,
    ...(mark === 'line' ? { xAxis: names, yAxis: { type: 'value' } } : { xAxis: { type: 'value' }, yAxis: names }),
    series: [{ type: mark, data: data.map(d => d.amount) }],
  });
  writeFileSync(`${out}/${file.replace('.json', '.svg')}`, chart.renderToSVGString());
  chart.dispose();
}
