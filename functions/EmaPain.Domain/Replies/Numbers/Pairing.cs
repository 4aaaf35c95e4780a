namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Pairs answers with the item names beside them, whichever comes first: <c>pain 5 stress 3</c>, <c>5 pain, 3 stress</c>, <c>P/S/T 5/4/3</c>.</summary>
internal static class Pairing
{
    private const int WidestGap = 7;

    /// <summary>The entries in the order of the text, or null where names and numbers can be paired in more than one way.</summary>
    public static IReadOnlyList<Entry>? Entries(Draft draft)
    {
        var marks = Enumerable.Range(0, draft.Pieces.Count)
            .Where(at => draft.Pieces[at].IsAnswer || draft.Pieces[at].Kind == PieceKind.Name)
            .Take(200)
            .ToList();
        var entries = new List<Entry>();
        foreach (var run in Runs(draft, marks))
        {
            if (PairRun(draft, run) is not { } paired)
            {
                return null;
            }

            entries.AddRange(paired);
        }

        return entries;
    }

    /// <summary>Stretches in which only linking words stand between names and answers.</summary>
    private static IEnumerable<List<int>> Runs(Draft draft, List<int> marks)
    {
        var run = new List<int>();
        foreach (var at in marks)
        {
            if (run.Count > 0 && !IsLinked(draft, run[^1], at, JoinsClauses.Yes))
            {
                yield return run;
                run = [];
            }

            run.Add(at);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static List<Entry>? PairRun(Draft draft, List<int> run)
    {
        var shape = Shape(draft, run);
        if (!shape.Contains('N', StringComparison.Ordinal))
        {
            return [.. run.Select(at => new Entry(draft.Pieces[at], null))];
        }

        if (!shape.Contains('V', StringComparison.Ordinal))
        {
            return [];
        }

        return ByClause(draft, run) ?? Strictly(draft, run, shape, JoinsClauses.Yes) ?? WithoutLooseNames(draft, run);
    }

    private static string Shape(Draft draft, List<int> run) => string.Concat(run.Select(at => draft.Pieces[at].Kind == PieceKind.Name ? 'N' : 'V'));

    private static List<Entry>? ByClause(Draft draft, List<int> run)
    {
        var entries = new List<Entry>();
        var part = new List<int>();
        for (var i = 0; i <= run.Count; i++)
        {
            if (part.Count > 0 && (i == run.Count || !IsLinked(draft, part[^1], run[i], JoinsClauses.No)))
            {
                var shape = Shape(draft, part);
                var paired = shape.Contains('N', StringComparison.Ordinal)
                    ? Strictly(draft, part, shape, JoinsClauses.No)
                    : [.. part.Select(at => new Entry(draft.Pieces[at], null))];
                if (paired is null)
                {
                    return null;
                }

                entries.AddRange(paired);
                part = [];
            }

            if (i < run.Count)
            {
                part.Add(run[i]);
            }
        }

        return entries;
    }

    private static List<Entry>? Strictly(Draft draft, List<int> run, string shape, JoinsClauses joins)
    {
        var half = run.Count / 2;
        if (run.Count % 2 == 0)
        {
            var alternating = Enumerable.Range(0, half).ToList();
            if (alternating.All(i => shape[2 * i] == 'N' && shape[(2 * i) + 1] == 'V'))
            {
                return [.. alternating.Select(i => Pair(draft, run[2 * i], run[(2 * i) + 1]))];
            }

            if (alternating.All(i => shape[2 * i] == 'V' && shape[(2 * i) + 1] == 'N' && (joins == JoinsClauses.No || IsLinked(draft, run[2 * i], run[(2 * i) + 1], JoinsClauses.No))))
            {
                return [.. alternating.Select(i => Pair(draft, run[(2 * i) + 1], run[2 * i]))];
            }

            if (half >= 2 && (shape == new string('N', half) + new string('V', half) || shape == new string('V', half) + new string('N', half)))
            {
                var names = shape[0] == 'N' ? 0 : half;
                return [.. alternating.Select(i => Pair(draft, run[names + i], run[half - names + i]))];
            }
        }

        return Together(draft, run, shape) ?? (run.Count > 1 && shape.LastIndexOf('N') == 0 ? Leading(draft, run) : null);
    }

    /// <summary><c>pain and stress both 5</c>.</summary>
    private static List<Entry>? Together(Draft draft, List<int> run, string shape)
    {
        var names = shape.Length - 1;
        var together = names >= 2 && shape == new string('N', names) + "V"
            && Enumerable.Range(run[^2] + 1, run[^1] - run[^2] - 1).Any(at => draft.IsWord(at, "both", "all", "each", "ambos", "todos", "todo"));
        return together ? [.. run.Take(names).Select(name => Pair(draft, name, run[^1]))] : null;
    }

    /// <summary><c>pain 5 4 3</c>: a leading name belongs to the first number.</summary>
    private static List<Entry> Leading(Draft draft, List<int> run) =>
        [Pair(draft, run[0], run[1]), .. run.Skip(2).Select(at => new Entry(draft.Pieces[at], null))];

    /// <summary>A name in a neighbouring clause is talk: <c>7, pain in my back</c>. Beside several numbers it leaves doubt.</summary>
    private static List<Entry>? WithoutLooseNames(Draft draft, List<int> run)
    {
        var answers = run.Where(at => draft.Pieces[at].IsAnswer).ToList();
        var loose = run.Where(at => draft.Pieces[at].Kind == PieceKind.Name).All(name => run.All(other =>
            draft.Pieces[other].Kind == PieceKind.Name || !IsLinked(draft, Math.Min(name, other), Math.Max(name, other), JoinsClauses.No)));
        return loose ? [.. answers.Select(at => new Entry(draft.Pieces[at], null))] : null;
    }

    private static Entry Pair(Draft draft, int name, int answer) => new(draft.Pieces[answer], draft.Pieces[name].Item);

    private static bool IsLinked(Draft draft, int from, int to, JoinsClauses joinsClauses)
    {
        if (to - from > WidestGap)
        {
            return false;
        }

        for (var at = from + 1; at < to; at++)
        {
            var piece = draft.Pieces[at];
            var links = piece.Kind switch
            {
                PieceKind.Mark => joinsClauses == JoinsClauses.Yes || !",;.\n&!?".Contains(piece.Text[0], StringComparison.Ordinal),
                PieceKind.Number => piece.Doubt == Doubt.Aside,
                _ => Vocabulary.Links.Contains(piece.Text)
                    || piece.Text is "both" or "all" or "each" or "ambos" or "todos" or "todo" or "tambien" or "also"
                    || (joinsClauses == JoinsClauses.Yes && piece.Text is ("and" or "y" or "n" or "e" or "then" or "but" or "pero" or "plus")),
            };
            if (!links)
            {
                return false;
            }
        }

        return true;
    }

    private enum JoinsClauses
    {
        No,
        Yes,
    }
}
