# cmath: infinities, NaNs and signed zeros (C11, annex G); branch cuts
import cmath
inf, nan = cmath.inf, cmath.nan
values = [-inf, -2.0, -0.0, 0.0, 2.0, inf, nan]
names = ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cos', 'cosh', 'exp', 'log', 'log10', 'sin', 'sinh', 'sqrt', 'tan', 'tanh', 'rect']
def text(x):
    return str(x) if x in (0, inf, -inf) or x != x else f'{x:.4f}'
for name in names:
    for x in values:
        row = []
        for y in values:
            try:
                z = cmath.rect(x, y) if name == 'rect' else getattr(cmath, name)(complex(x, y))
                row.append(text(z.real) + ' ' + text(z.imag))
            except ValueError as e:
                row.append('domain')
        print(name, x, '; '.join(row))
# prints: acos -inf 2.3562 inf; 3.1416 inf; 3.1416 inf; 3.1416 -inf; 3.1416 -inf; 2.3562 -inf; nan inf
# prints: acos -2.0 1.5708 inf; 2.3250 1.7343; 3.1416 1.3170; 3.1416 -1.3170; 2.3250 -1.7343; 1.5708 -inf; nan nan
# prints: acos -0.0 1.5708 inf; 1.5708 1.4436; 1.5708 0.0; 1.5708 -0.0; 1.5708 -1.4436; 1.5708 -inf; 1.5708 nan
# prints: acos 0.0 1.5708 inf; 1.5708 1.4436; 1.5708 0.0; 1.5708 -0.0; 1.5708 -1.4436; 1.5708 -inf; 1.5708 nan
# prints: acos 2.0 1.5708 inf; 0.8165 1.7343; 0.0 1.3170; 0.0 -1.3170; 0.8165 -1.7343; 1.5708 -inf; nan nan
# prints: acos inf 0.7854 inf; 0.0 inf; 0.0 inf; 0.0 -inf; 0.0 -inf; 0.7854 -inf; nan inf
# prints: acos nan nan inf; nan nan; nan nan; nan nan; nan nan; nan -inf; nan nan
# prints: acosh -inf inf -2.3562; inf -3.1416; inf -3.1416; inf 3.1416; inf 3.1416; inf 2.3562; inf nan
# prints: acosh -2.0 inf -1.5708; 1.7343 -2.3250; 1.3170 -3.1416; 1.3170 3.1416; 1.7343 2.3250; inf 1.5708; nan nan
# prints: acosh -0.0 inf -1.5708; 1.4436 -1.5708; 0.0 -1.5708; 0.0 1.5708; 1.4436 1.5708; inf 1.5708; nan 1.5708
# prints: acosh 0.0 inf -1.5708; 1.4436 -1.5708; 0.0 -1.5708; 0.0 1.5708; 1.4436 1.5708; inf 1.5708; nan 1.5708
# prints: acosh 2.0 inf -1.5708; 1.7343 -0.8165; 1.3170 -0.0; 1.3170 0.0; 1.7343 0.8165; inf 1.5708; nan nan
# prints: acosh inf inf -0.7854; inf -0.0; inf -0.0; inf 0.0; inf 0.0; inf 0.7854; inf nan
# prints: acosh nan inf nan; nan nan; nan nan; nan nan; nan nan; inf nan; nan nan
# prints: asin -inf -0.7854 -inf; -1.5708 -inf; -1.5708 -inf; -1.5708 inf; -1.5708 inf; -0.7854 inf; nan -inf
# prints: asin -2.0 -0.0 -inf; -0.7542 -1.7343; -1.5708 -1.3170; -1.5708 1.3170; -0.7542 1.7343; -0.0 inf; nan nan
# prints: asin -0.0 -0.0 -inf; -0.0 -1.4436; -0.0 -0.0; -0.0 0.0; -0.0 1.4436; -0.0 inf; -0.0 nan
# prints: asin 0.0 0.0 -inf; 0.0 -1.4436; 0.0 -0.0; 0.0 0.0; 0.0 1.4436; 0.0 inf; 0.0 nan
# prints: asin 2.0 0.0 -inf; 0.7542 -1.7343; 1.5708 -1.3170; 1.5708 1.3170; 0.7542 1.7343; 0.0 inf; nan nan
# prints: asin inf 0.7854 -inf; 1.5708 -inf; 1.5708 -inf; 1.5708 inf; 1.5708 inf; 0.7854 inf; nan -inf
# prints: asin nan nan -inf; nan nan; nan nan; nan nan; nan nan; nan inf; nan nan
# prints: asinh -inf -inf -0.7854; -inf -0.0; -inf -0.0; -inf 0.0; -inf 0.0; -inf 0.7854; -inf nan
# prints: asinh -2.0 -inf -1.5708; -1.7343 -0.7542; -1.4436 -0.0; -1.4436 0.0; -1.7343 0.7542; -inf 1.5708; nan nan
# prints: asinh -0.0 -inf -1.5708; -1.3170 -1.5708; -0.0 -0.0; -0.0 0.0; -1.3170 1.5708; -inf 1.5708; nan nan
# prints: asinh 0.0 inf -1.5708; 1.3170 -1.5708; 0.0 -0.0; 0.0 0.0; 1.3170 1.5708; inf 1.5708; nan nan
# prints: asinh 2.0 inf -1.5708; 1.7343 -0.7542; 1.4436 -0.0; 1.4436 0.0; 1.7343 0.7542; inf 1.5708; nan nan
# prints: asinh inf inf -0.7854; inf -0.0; inf -0.0; inf 0.0; inf 0.0; inf 0.7854; inf nan
# prints: asinh nan inf nan; nan nan; nan -0.0; nan 0.0; nan nan; inf nan; nan nan
# prints: atan -inf -1.5708 -0.0; -1.5708 -0.0; -1.5708 -0.0; -1.5708 0.0; -1.5708 0.0; -1.5708 0.0; -1.5708 -0.0
# prints: atan -2.0 -1.5708 -0.0; -1.3112 -0.2389; -1.1071 -0.0; -1.1071 0.0; -1.3112 0.2389; -1.5708 0.0; nan nan
# prints: atan -0.0 -1.5708 -0.0; -1.5708 -0.5493; -0.0 -0.0; -0.0 0.0; -1.5708 0.5493; -1.5708 0.0; nan nan
# prints: atan 0.0 1.5708 -0.0; 1.5708 -0.5493; 0.0 -0.0; 0.0 0.0; 1.5708 0.5493; 1.5708 0.0; nan nan
# prints: atan 2.0 1.5708 -0.0; 1.3112 -0.2389; 1.1071 -0.0; 1.1071 0.0; 1.3112 0.2389; 1.5708 0.0; nan nan
# prints: atan inf 1.5708 -0.0; 1.5708 -0.0; 1.5708 -0.0; 1.5708 0.0; 1.5708 0.0; 1.5708 0.0; 1.5708 -0.0
# prints: atan nan nan -0.0; nan nan; nan -0.0; nan 0.0; nan nan; nan 0.0; nan nan
# prints: atanh -inf -0.0 -1.5708; -0.0 -1.5708; -0.0 -1.5708; -0.0 1.5708; -0.0 1.5708; -0.0 1.5708; -0.0 nan
# prints: atanh -2.0 -0.0 -1.5708; -0.2389 -1.3112; -0.5493 -1.5708; -0.5493 1.5708; -0.2389 1.3112; -0.0 1.5708; nan nan
# prints: atanh -0.0 -0.0 -1.5708; -0.0 -1.1071; -0.0 -0.0; -0.0 0.0; -0.0 1.1071; -0.0 1.5708; -0.0 nan
# prints: atanh 0.0 0.0 -1.5708; 0.0 -1.1071; 0.0 -0.0; 0.0 0.0; 0.0 1.1071; 0.0 1.5708; 0.0 nan
# prints: atanh 2.0 0.0 -1.5708; 0.2389 -1.3112; 0.5493 -1.5708; 0.5493 1.5708; 0.2389 1.3112; 0.0 1.5708; nan nan
# prints: atanh inf 0.0 -1.5708; 0.0 -1.5708; 0.0 -1.5708; 0.0 1.5708; 0.0 1.5708; 0.0 1.5708; 0.0 nan
# prints: atanh nan 0.0 -1.5708; nan nan; nan nan; nan nan; nan nan; 0.0 1.5708; nan nan
# prints: cos -inf domain; domain; domain; domain; domain; domain; nan nan
# prints: cos -2.0 -inf -inf; -1.5656 -3.2979; -0.4161 -0.0; -0.4161 0.0; -1.5656 3.2979; -inf inf; nan nan
# prints: cos -0.0 inf -0.0; 3.7622 -0.0; 1.0000 -0.0; 1.0000 0.0; 3.7622 0.0; inf 0.0; nan 0.0
# prints: cos 0.0 inf 0.0; 3.7622 0.0; 1.0000 0.0; 1.0000 -0.0; 3.7622 -0.0; inf -0.0; nan 0.0
# prints: cos 2.0 -inf inf; -1.5656 3.2979; -0.4161 0.0; -0.4161 -0.0; -1.5656 -3.2979; -inf -inf; nan nan
# prints: cos inf domain; domain; domain; domain; domain; domain; nan nan
# prints: cos nan inf nan; nan nan; nan 0.0; nan 0.0; nan nan; inf nan; nan nan
# prints: cosh -inf domain; -inf inf; inf 0.0; inf -0.0; -inf -inf; domain; inf nan
# prints: cosh -2.0 domain; -1.5656 3.2979; 3.7622 0.0; 3.7622 -0.0; -1.5656 -3.2979; domain; nan nan
# prints: cosh -0.0 domain; -0.4161 0.0; 1.0000 0.0; 1.0000 -0.0; -0.4161 -0.0; domain; nan 0.0
# prints: cosh 0.0 domain; -0.4161 -0.0; 1.0000 -0.0; 1.0000 0.0; -0.4161 0.0; domain; nan 0.0
# prints: cosh 2.0 domain; -1.5656 -3.2979; 3.7622 -0.0; 3.7622 0.0; -1.5656 3.2979; domain; nan nan
# prints: cosh inf domain; -inf -inf; inf -0.0; inf 0.0; -inf inf; domain; inf nan
# prints: cosh nan nan nan; nan nan; nan 0.0; nan 0.0; nan nan; nan nan; nan nan
# prints: exp -inf 0.0 0.0; -0.0 -0.0; 0.0 -0.0; 0.0 0.0; -0.0 0.0; 0.0 0.0; 0.0 0.0
# prints: exp -2.0 domain; -0.0563 -0.1231; 0.1353 -0.0; 0.1353 0.0; -0.0563 0.1231; domain; nan nan
# prints: exp -0.0 domain; -0.4161 -0.9093; 1.0000 -0.0; 1.0000 0.0; -0.4161 0.9093; domain; nan nan
# prints: exp 0.0 domain; -0.4161 -0.9093; 1.0000 -0.0; 1.0000 0.0; -0.4161 0.9093; domain; nan nan
# prints: exp 2.0 domain; -3.0749 -6.7188; 7.3891 -0.0; 7.3891 0.0; -3.0749 6.7188; domain; nan nan
# prints: exp inf domain; -inf -inf; inf -0.0; inf 0.0; -inf inf; domain; inf nan
# prints: exp nan nan nan; nan nan; nan -0.0; nan 0.0; nan nan; nan nan; nan nan
# prints: log -inf inf -2.3562; inf -3.1416; inf -3.1416; inf 3.1416; inf 3.1416; inf 2.3562; inf nan
# prints: log -2.0 inf -1.5708; 1.0397 -2.3562; 0.6931 -3.1416; 0.6931 3.1416; 1.0397 2.3562; inf 1.5708; nan nan
# prints: log -0.0 inf -1.5708; 0.6931 -1.5708; domain; domain; 0.6931 1.5708; inf 1.5708; nan nan
# prints: log 0.0 inf -1.5708; 0.6931 -1.5708; domain; domain; 0.6931 1.5708; inf 1.5708; nan nan
# prints: log 2.0 inf -1.5708; 1.0397 -0.7854; 0.6931 -0.0; 0.6931 0.0; 1.0397 0.7854; inf 1.5708; nan nan
# prints: log inf inf -0.7854; inf -0.0; inf -0.0; inf 0.0; inf 0.0; inf 0.7854; inf nan
# prints: log nan inf nan; nan nan; nan nan; nan nan; nan nan; inf nan; nan nan
# prints: log10 -inf inf -1.0233; inf -1.3644; inf -1.3644; inf 1.3644; inf 1.3644; inf 1.0233; inf nan
# prints: log10 -2.0 inf -0.6822; 0.4515 -1.0233; 0.3010 -1.3644; 0.3010 1.3644; 0.4515 1.0233; inf 0.6822; nan nan
# prints: log10 -0.0 inf -0.6822; 0.3010 -0.6822; domain; domain; 0.3010 0.6822; inf 0.6822; nan nan
# prints: log10 0.0 inf -0.6822; 0.3010 -0.6822; domain; domain; 0.3010 0.6822; inf 0.6822; nan nan
# prints: log10 2.0 inf -0.6822; 0.4515 -0.3411; 0.3010 -0.0; 0.3010 0.0; 0.4515 0.3411; inf 0.6822; nan nan
# prints: log10 inf inf -0.3411; inf -0.0; inf -0.0; inf 0.0; inf 0.0; inf 0.3411; inf nan
# prints: log10 nan inf nan; nan nan; nan nan; nan nan; nan nan; inf nan; nan nan
# prints: sin -inf domain; domain; domain; domain; domain; domain; nan nan
# prints: sin -2.0 -inf inf; -3.4210 1.5093; -0.9093 0.0; -0.9093 -0.0; -3.4210 -1.5093; -inf -inf; nan nan
# prints: sin -0.0 -0.0 -inf; -0.0 -3.6269; -0.0 -0.0; -0.0 0.0; -0.0 3.6269; -0.0 inf; -0.0 nan
# prints: sin 0.0 0.0 -inf; 0.0 -3.6269; 0.0 -0.0; 0.0 0.0; 0.0 3.6269; 0.0 inf; 0.0 nan
# prints: sin 2.0 inf inf; 3.4210 1.5093; 0.9093 0.0; 0.9093 -0.0; 3.4210 -1.5093; inf -inf; nan nan
# prints: sin inf domain; domain; domain; domain; domain; domain; nan nan
# prints: sin nan nan -inf; nan nan; nan -0.0; nan -0.0; nan nan; nan -inf; nan nan
# prints: sinh -inf domain; inf -inf; -inf -0.0; -inf 0.0; inf inf; domain; inf nan
# prints: sinh -2.0 domain; 1.5093 -3.4210; -3.6269 -0.0; -3.6269 0.0; 1.5093 3.4210; domain; nan nan
# prints: sinh -0.0 domain; 0.0 -0.9093; -0.0 -0.0; -0.0 0.0; 0.0 0.9093; domain; 0.0 nan
# prints: sinh 0.0 domain; -0.0 -0.9093; 0.0 -0.0; 0.0 0.0; -0.0 0.9093; domain; 0.0 nan
# prints: sinh 2.0 domain; -1.5093 -3.4210; 3.6269 -0.0; 3.6269 0.0; -1.5093 3.4210; domain; nan nan
# prints: sinh inf domain; -inf -inf; inf -0.0; inf 0.0; -inf inf; domain; inf nan
# prints: sinh nan nan nan; nan nan; nan -0.0; nan 0.0; nan nan; nan nan; nan nan
# prints: sqrt -inf inf -inf; 0.0 -inf; 0.0 -inf; 0.0 inf; 0.0 inf; inf inf; nan inf
# prints: sqrt -2.0 inf -inf; 0.6436 -1.5538; 0.0 -1.4142; 0.0 1.4142; 0.6436 1.5538; inf inf; nan nan
# prints: sqrt -0.0 inf -inf; 1.0000 -1.0000; 0.0 -0.0; 0.0 0.0; 1.0000 1.0000; inf inf; nan nan
# prints: sqrt 0.0 inf -inf; 1.0000 -1.0000; 0.0 -0.0; 0.0 0.0; 1.0000 1.0000; inf inf; nan nan
# prints: sqrt 2.0 inf -inf; 1.5538 -0.6436; 1.4142 -0.0; 1.4142 0.0; 1.5538 0.6436; inf inf; nan nan
# prints: sqrt inf inf -inf; inf -0.0; inf -0.0; inf 0.0; inf 0.0; inf inf; inf nan
# prints: sqrt nan inf -inf; nan nan; nan nan; nan nan; nan nan; inf inf; nan nan
# prints: tan -inf 0.0 -1.0000; domain; domain; domain; domain; 0.0 1.0000; nan nan
# prints: tan -2.0 0.0 -1.0000; 0.0284 -1.0238; 2.1850 -0.0; 2.1850 0.0; 0.0284 1.0238; 0.0 1.0000; nan nan
# prints: tan -0.0 -0.0 -1.0000; -0.0 -0.9640; -0.0 -0.0; -0.0 0.0; -0.0 0.9640; -0.0 1.0000; -0.0 nan
# prints: tan 0.0 0.0 -1.0000; 0.0 -0.9640; 0.0 -0.0; 0.0 0.0; 0.0 0.9640; 0.0 1.0000; 0.0 nan
# prints: tan 2.0 -0.0 -1.0000; -0.0284 -1.0238; -2.1850 -0.0; -2.1850 0.0; -0.0284 1.0238; -0.0 1.0000; nan nan
# prints: tan inf 0.0 -1.0000; domain; domain; domain; domain; 0.0 1.0000; nan nan
# prints: tan nan 0.0 -1.0000; nan nan; nan -0.0; nan 0.0; nan nan; 0.0 1.0000; nan nan
# prints: tanh -inf -1.0000 0.0; -1.0000 0.0; -1.0000 -0.0; -1.0000 0.0; -1.0000 -0.0; -1.0000 0.0; -1.0000 0.0
# prints: tanh -2.0 domain; -1.0238 0.0284; -0.9640 -0.0; -0.9640 0.0; -1.0238 -0.0284; domain; nan nan
# prints: tanh -0.0 domain; -0.0 2.1850; -0.0 -0.0; -0.0 0.0; -0.0 -2.1850; domain; -0.0 nan
# prints: tanh 0.0 domain; 0.0 2.1850; 0.0 -0.0; 0.0 0.0; 0.0 -2.1850; domain; 0.0 nan
# prints: tanh 2.0 domain; 1.0238 0.0284; 0.9640 -0.0; 0.9640 0.0; 1.0238 -0.0284; domain; nan nan
# prints: tanh inf 1.0000 0.0; 1.0000 0.0; 1.0000 -0.0; 1.0000 0.0; 1.0000 -0.0; 1.0000 0.0; 1.0000 0.0
# prints: tanh nan nan nan; nan nan; nan -0.0; nan 0.0; nan nan; nan nan; nan nan
# prints: rect -inf domain; inf inf; -inf 0.0; -inf -0.0; inf -inf; domain; inf nan
# prints: rect -2.0 domain; 0.8323 1.8186; -2.0000 0.0; -2.0000 -0.0; 0.8323 -1.8186; domain; nan nan
# prints: rect -0.0 0.0 0.0; 0.0 0.0; -0.0 0.0; -0.0 -0.0; 0.0 -0.0; 0.0 0.0; 0.0 0.0
# prints: rect 0.0 0.0 0.0; -0.0 -0.0; 0.0 -0.0; 0.0 0.0; -0.0 0.0; 0.0 0.0; 0.0 0.0
# prints: rect 2.0 domain; -0.8323 -1.8186; 2.0000 -0.0; 2.0000 0.0; -0.8323 1.8186; domain; nan nan
# prints: rect inf domain; -inf -inf; inf -0.0; inf 0.0; -inf inf; domain; inf nan
# prints: rect nan nan nan; nan nan; nan 0.0; nan 0.0; nan nan; nan nan; nan nan
