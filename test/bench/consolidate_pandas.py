# 同一件事用 pandas + openpyxl 平铺直叙地写：读全部、拼起来、写一份汇总；只给文件夹就不写
import sys
from pathlib import Path

import pandas as pd

folder, *out = sys.argv[1:]
frames = []
for path in sorted(Path(folder).glob("*.xlsx")):
    frame = pd.read_excel(path, sheet_name=1, header=None, skiprows=8, engine="openpyxl", dtype=object)
    frame.insert(0, "file", path.name)
    frames.append(frame)
rows = pd.concat(frames, ignore_index=True)
if out:
    rows.to_excel(out[0], index=False, engine="openpyxl")
print(len(rows))
