using System.Runtime.CompilerServices;
using EmaPain.App.Research;

namespace EmaPain.Cli.Releases;

/// <summary>Writes what of a study may be shared. Only pseudonyms are kept in memory; rows go from page to file.</summary>
internal sealed class Release(ReleaseSource source, TimeProvider time, Func<string, Task> tell)
{
    /// <exception cref="CouldNotRunException">Nobody's rows may be released, a table cannot be read, or a consent was taken back meanwhile.</exception>
    public async Task<ReleasedPeople> WriteAsync(ReleaseFolder folder, IReadOnlyList<ReleaseTable> tables, CancellationToken cancel)
    {
        var at = time.GetUtcNow();
        var people = await ReleasedPeople.ReadAsync(source.PeopleAsync(cancel), cancel);
        if (people.Count == 0)
        {
            throw new CouldNotRunException(people.LeftOut == 0
                ? $"The research account knows nobody of study '{source.Study}'."
                : $"Nothing of study '{source.Study}' may be released. {people.LeftOutSentence}");
        }

        var (versions, files) = (new SortedSet<int>(), new List<ReleasedFile>());
        foreach (var table in tables)
        {
            files.Add(await ToldAsync(folder.WriteAsync(table.File, table.Header, LinesAsync(table, people, versions, cancel), cancel)));
        }

        files.Add(await ToldAsync(folder.WriteAsync(
            ReleaseDictionary.File, ReleaseDictionary.Header, ReleaseDictionary.LinesAsync(tables, source.RowsAsync(ResearchTables.Dictionary, cancel)), cancel)));
        if (!people.AreAllIn(await ReleasedPeople.ReadAsync(source.PeopleAsync(cancel), cancel)))
        {
            throw new CouldNotRunException("Somebody took the consent back, or was erased, while the release was written. Nothing was written; give the same command again.");
        }

        await folder.FinishAsync(new ReleaseManifest(ReleaseManifest.CurrentFormat, source.Study.Value, [.. versions], at, people.Count, [.. files]), cancel);
        return people;
    }

    private async IAsyncEnumerable<string> LinesAsync(ReleaseTable table, ReleasedPeople people, SortedSet<int> versions, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in source.RowsAsync(table.Name, cancel).Where(row => people.Holds(ReleaseSource.OwnerOf(row))).WithCancellation(cancel))
        {
            if (row.GetInt32("StudyVersion") is { } version)
            {
                versions.Add(version);
            }

            yield return table.Line(row, people);
        }
    }

    private async Task<ReleasedFile> ToldAsync(Task<ReleasedFile> writing)
    {
        var file = await writing;
        await tell($"{file.File}: {file.Rows} rows");
        return file;
    }
}
