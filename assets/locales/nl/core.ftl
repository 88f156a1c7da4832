severity-error = fout
