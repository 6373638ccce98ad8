import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { loadRuleData } from '../../../src/proposals/rules/data.ts';
import { createRules } from '../../../src/proposals/rules/rules.ts';
const rules = createRules(loadRuleData('/work/main/prompts'));
for (const f of readdirSync('/work/main/prompts/proposals/bank')) {
const d = parse(readFileSync('/work/main/prompts/proposals/bank/'+f,'utf8'));
const qs = d.questions ?? d;
for (const q of qs) {
  if (!q.examples) continue;
  for (const k of ['weak','strong']) {
    const text = typeof q.examples[k]==='string'?q.examples[k]:q.examples[k].id;
    const r = rules.examine({section:'s',stage:'running',weight:null,maxWords:null,minWords:null,expects:[],open:[],thread:{problem:'',action:'',result:''},names:[],paragraphs:[{question:q.id,text,expects:q.expects??[]}]});
    console.log(k, q.id, (q.expects??[]).join(), '=>', r.map(x=>x.rule+JSON.stringify(x.args)).join(' ')||'-'); if ((k==='strong'&&r.length)||(k==='weak'&&!r.length)) console.log('      ', text.replace(/\n/g,' '));
  }
}}
