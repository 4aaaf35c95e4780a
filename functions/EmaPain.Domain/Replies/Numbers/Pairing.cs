namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Pairs answers with the item names beside them, whichever comes first: <c>pain 5 stress 3</c>, <c>5 pain, 3 stress</c>, <c>P/S/T 5/4/3</c>, <c>pain and stress 5</c>.</summary>
internal static class Pairing
{
    /// <summary>The entries in the order of the text, or null where names and numbers can be paired in more than one way.</summary>
    public static IReadOnlyList<Entry>? Entries(Draft draft)
    {
        GiveOthersTheirTurn(draft);
        var marks = Enumerable.Range(0, draft.Pieces.Count)
            .Where(at => draft.Pieces[at].IsAnswer || (draft.Pieces[at].Kind == PieceKind.Name && !IsLooseGroup(draft, at)))
            .Take(200)
            .ToList();
        if (InTurn(draft, marks) is { } inTurn)
        {
            return inTurn;
        }

        var entries = new List<Entry>();
        foreach (var run in Runs(draft, marks))
        {
            if (PairRun(draft, run) is not { } paired)
            {
                return null;
            }

            entries.AddRange(paired);
        }

        return WithoutOthers(draft, entries);
    }

    /// <summary><c>pain 4, the rest 2 and 3</c>, <c>interference 5 and 4</c>: as many numbers as items named together, in their order.</summary>
    private static void GiveOthersTheirTurn(Draft draft)
    {
        var group = draft.Pieces.FindIndex(piece => piece.Kind == PieceKind.Name && piece.Items.Count > 1);
        var named = draft.Pieces.Where(piece => piece is { Kind: PieceKind.Name, Items.Count: 1 }).SelectMany(piece => piece.Items).ToHashSet();
        if (group < 0 || named.Count == 0 || draft.Pieces.Skip(group + 1).Any(piece => piece.Kind == PieceKind.Name))
        {
            return;
        }

        List<AskedItem> left = [.. (draft.Pieces[group].Items == Gathering.Others ? draft.Context.Due : draft.Pieces[group].Items).Where(item => !named.Contains(item))];
        var after = Enumerable.Range(group + 1, draft.Pieces.Count - group - 1).Where(draft.IsNumber).ToList();
        if (left.Count < 2 || after.Count != left.Count)
        {
            return;
        }

        draft.Pieces[group].Items = [left[0]];
        for (var i = left.Count - 1; i > 0; i--)
        {
            draft.Pieces.Insert(after[i], new Piece { Kind = PieceKind.Name, Text = draft.Pieces[group].Text, Items = [left[i]] });
        }
    }

    /// <summary>Every item due is named once and stands beside a number of its own, whatever is told between: nothing else can be meant.</summary>
    private static List<Entry>? InTurn(Draft draft, List<int> marks)
    {
        var due = draft.Context.Due;
        if (due.Length < 2 || marks.Count != 2 * due.Length
            || Enumerable.Range(0, due.Length).Any(i => !IsPair(draft, marks[2 * i], marks[(2 * i) + 1])))
        {
            return null;
        }

        var pairs = Enumerable.Range(0, due.Length).Select(i => (First: marks[2 * i], Second: marks[(2 * i) + 1]));
        var named = pairs.Select(pair => draft.Pieces[pair.First].Kind == PieceKind.Name ? Named(draft, pair.Second, [pair.First]) : Named(draft, pair.First, [pair.Second])).ToList();
        return due.All(item => named.Exists(entry => entry.Items[0].Id == item.Id)) ? named : null;
    }

    private static bool IsPair(Draft draft, int first, int second)
    {
        var (one, other) = (draft.Pieces[first], draft.Pieces[second]);
        var (name, number) = one.Kind == PieceKind.Name ? (one, other) : (other, one);
        return name is { Kind: PieceKind.Name, Items.Count: 1 } && number.Kind == PieceKind.Number;
    }

    /// <summary>The others are those that are due and named nowhere else.</summary>
    private static List<Entry> WithoutOthers(Draft draft, List<Entry> entries)
    {
        var named = entries.Where(entry => entry.Items != Gathering.Others).SelectMany(entry => entry.Items).ToHashSet();
        return entries.ConvertAll(entry => entry.Items == Gathering.Others ? entry with { Items = [.. draft.Context.Due.Where(item => !named.Contains(item))] } : entry);
    }

    /// <summary>All and the rest name items only beside an answer; elsewhere they are talk.</summary>
    private static bool IsLooseGroup(Draft draft, int at) => draft.Pieces[at].Items.Count != 1
        && !Enumerable.Range(Math.Max(0, at - Linking.WidestGap), (2 * Linking.WidestGap) + 1).Any(other =>
            other != at && draft.At(other) is { IsAnswer: true } && Linking.InOneClause(draft, Math.Min(at, other), Math.Max(at, other)));

    /// <summary>Stretches in which only linking words stand between names and answers.</summary>
    private static IEnumerable<List<int>> Runs(Draft draft, List<int> marks)
    {
        var run = new List<int>();
        foreach (var at in marks)
        {
            if (run.Count > 0 && !Linking.AcrossClauses(draft, run[^1], at))
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
        var refused = RefusedByName(draft, run);
        run = [.. run.Except(refused.SelectMany(pair => new[] { pair.Refusal, pair.Name }))];
        var entries = PairRest(draft, run);
        return entries is null
            ? null
            : [.. entries.Concat(refused.Select(pair => new Entry(draft.Pieces[pair.Refusal], draft.Pieces[pair.Name].Items))).OrderBy(entry => draft.Pieces.IndexOf(entry.Answer))];
    }

    private static List<Entry>? PairRest(Draft draft, List<int> run)
    {
        var shape = Shape(draft, run);
        if (!shape.Contains('N', StringComparison.Ordinal))
        {
            return [.. run.Select(at => Unnamed(draft, at))];
        }

        if (!shape.Contains('V', StringComparison.Ordinal))
        {
            return [];
        }

        return FirstUnnamed(draft, run, shape) ?? ByClause(draft, run) ?? Strictly(draft, run) ?? WithoutTalk(draft, run, shape);
    }

    /// <summary><c>6 avg 5 enjoy 5 activity</c>: each number but the first is followed by its name, so the first is of the item left.</summary>
    private static List<Entry>? FirstUnnamed(Draft draft, List<int> run, string shape)
    {
        var due = draft.Context.Due;
        var named = run.Where(at => draft.Pieces[at].Kind == PieceKind.Name).SelectMany(at => draft.Pieces[at].Items).ToList();
        return due.Length > 2 && shape == "V" + string.Concat(Enumerable.Repeat("VN", due.Length - 1)) && named.Count == due.Length - 1 && !named.Contains(due[0]) && named.Distinct().Count() == named.Count
            ? [new Entry(draft.Pieces[run[0]], [due[0]]), .. Enumerable.Range(0, named.Count).Select(i => Named(draft, run[1 + (2 * i)], [run[2 + (2 * i)]]))]
            : null;
    }

    private static string Shape(Draft draft, List<int> run) => string.Concat(run.Select(at => draft.Pieces[at].Kind == PieceKind.Name ? 'N' : 'V'));

    /// <summary><c>pain 5 skip stress tension 3</c>: a refusal takes the name after it, unless a name before it waits for an answer.</summary>
    private static List<(int Refusal, int Name)> RefusedByName(Draft draft, List<int> run) =>
        [.. Enumerable.Range(0, Math.Max(0, run.Count - 1))
            .Where(i => draft.Pieces[run[i]].Kind == PieceKind.Refusal
                && draft.Pieces[run[i + 1]].Kind == PieceKind.Name
                && Linking.InOneClause(draft, run[i], run[i + 1])
                && (i == 0 || draft.Pieces[run[i - 1]].Kind != PieceKind.Name))
            .Select(i => (run[i], run[i + 1]))];

    private static List<Entry>? ByClause(Draft draft, List<int> run)
    {
        var entries = new List<Entry>();
        var part = new List<int>();
        for (var i = 0; i <= run.Count; i++)
        {
            if (part.Count > 0 && (i == run.Count || !Linking.InOneClause(draft, part[^1], run[i])))
            {
                var shape = Shape(draft, part);
                var paired = !shape.Contains('N', StringComparison.Ordinal) ? [.. part.Select(at => Unnamed(draft, at))]
                    : Strictly(draft, part);
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

    private static List<Entry>? Strictly(Draft draft, List<int> run)
    {
        var shape = Shape(draft, run);
        var half = run.Count / 2;
        if (run.Count % 2 == 0 && half >= 2 && (shape == new string('N', half) + new string('V', half) || shape == new string('V', half) + new string('N', half)))
        {
            var names = shape[0] == 'N' ? 0 : half;
            return [.. Enumerable.Range(0, half).Select(i => new Entry(draft.Pieces[run[half - names + i]], draft.Pieces[run[names + i]].Items))];
        }

        return shape[0] == 'N' ? NamesFirst(draft, run, shape) : AnswersFirst(draft, run);
    }

    /// <summary>One name, or several joined ones, before each answer.</summary>
    private static List<Entry>? NamesFirst(Draft draft, List<int> run, string shape)
    {
        var entries = new List<Entry>();
        var names = new List<int>();
        foreach (var at in run)
        {
            if (draft.Pieces[at].Kind == PieceKind.Name)
            {
                names.Add(at);
            }
            else if (names.Count > 0 && Linking.AreJoined(draft, names))
            {
                entries.Add(Named(draft, at, names));
                names.Clear();
            }
            else
            {
                return shape.LastIndexOf('N') == 0 ? [Named(draft, run[0 + 1], [run[0]]), .. run.Skip(2).Select(other => Unnamed(draft, other))] : null;
            }
        }

        return names.Count == 0 ? entries : null;
    }

    /// <summary>One name, or several joined ones, after each answer, in the same clause.</summary>
    private static List<Entry>? AnswersFirst(Draft draft, List<int> run)
    {
        var entries = new List<Entry>();
        for (var i = 0; i < run.Count;)
        {
            var names = run.Skip(i + 1).TakeWhile(at => draft.Pieces[at].Kind == PieceKind.Name).ToList();
            if (names.Count == 0 || !Linking.AreJoined(draft, names) || !Linking.InOneClause(draft, run[i], names[0]))
            {
                return null;
            }

            entries.Add(Named(draft, run[i], names));
            i += 1 + names.Count;
        }

        return entries;
    }

    /// <summary>
    /// A name in a neighbouring clause is talk: <c>7, pain in my back</c>. So is one before or after as many numbers as items are due:
    /// <c>5 4 3 pain is bad</c>.
    /// </summary>
    private static List<Entry>? WithoutTalk(Draft draft, List<int> run, string shape)
    {
        var answers = run.Where(at => draft.Pieces[at].IsAnswer).ToList();
        var isOutside = answers.Count >= 2 && answers.Count == draft.Context.Due.Length && shape.TrimStart('N').TrimEnd('N') == new string('V', answers.Count) && shape[0] == 'V';
        var loose = run.Where(at => draft.Pieces[at].Kind == PieceKind.Name).All(name => run.All(other =>
            draft.Pieces[other].Kind == PieceKind.Name || !Linking.InOneClause(draft, Math.Min(name, other), Math.Max(name, other))));
        return loose || isOutside ? [.. answers.Select(at => Unnamed(draft, at))] : null;
    }

    private static Entry Unnamed(Draft draft, int answer) => new(draft.Pieces[answer], []);

    private static Entry Named(Draft draft, int answer, List<int> names) =>
        new(draft.Pieces[answer], names is [var one] ? draft.Pieces[one].Items : [.. names.SelectMany(name => draft.Pieces[name].Items).Distinct()]);
}
