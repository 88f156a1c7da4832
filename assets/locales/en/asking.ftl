# What the terminal says at a question, beside what the window says too.

hint-matrix = Type the number where the row and the column meet.
ask-signals = Choose all that you saw: more than one answer is fine. Type the numbers with a space between them, like 1 3.
