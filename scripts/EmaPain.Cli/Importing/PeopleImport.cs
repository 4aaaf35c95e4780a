using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Staff;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Importing;

/// <summary>Has an app check a list of people, and enrols them.</summary>
/// <param name="study">The study.</param>
/// <param name="client">Makes a client for one request; by the id that is given, else by a new one.</param>
/// <param name="notes">Is told how far it is.</param>
internal sealed class PeopleImport(StudyId study, Func<Guid?, StaffClient> client, TextWriter notes)
{
    /// <summary>Keeps a request below the 64 KiB that the app reads.</summary>
    private const int InOneCheck = 100;

    private const int AtOnce = 8;
    private const int Notice = 1000;

    /// <summary>What the app says of each person, in the order of the list; nothing is written.</summary>
    /// <exception cref="CouldNotRunException">The app could not be asked.</exception>
    public async Task<ImmutableArray<EnrolmentOutlook>> CheckAsync(ImmutableArray<Person> people, CancellationToken cancel)
    {
        var outlooks = new ConcurrentDictionary<int, EnrolmentOutlook[]>();
        var chunks = people.Chunk(InOneCheck).Index().ToList();
        await Parallel.ForEachAsync(chunks, Limit(cancel), async (chunk, token) =>
        {
            var form = new EnrolmentCheckForm([.. chunk.Item.Select(person => new EnrolmentCheckForm.Person(person.Participant, person.Form))]);
            outlooks[chunk.Index] = (await client(null).PostAsync(form, token, "studies", study.Value, "enrolment-checks")).As<EnrolmentOutlook[]>();
            await TellAsync("checked", outlooks.Count * InOneCheck, people.Length);
        });
        return [.. outlooks.OrderBy(chunk => chunk.Key).SelectMany(chunk => chunk.Value)];
    }

    /// <summary>Enrols people by the request ids of their check, so that a list that broke off can simply be given again.</summary>
    /// <returns>What the app refused all the same, since something changed after the check.</returns>
    public async Task<ImmutableArray<RowFault>> EnrolAsync(ImmutableArray<(Person Person, Guid Request)> people, CancellationToken cancel)
    {
        var refused = new ConcurrentBag<RowFault>();
        var done = 0;
        await Parallel.ForEachAsync(people, Limit(cancel), async (one, token) =>
        {
            try
            {
                await client(one.Request).PutAsync(one.Person.Form, token, "studies", study.Value, "participants", one.Person.Participant.Value);
            }
            catch (RefusedException refusal)
            {
                refused.Add(new RowFault(one.Person.Line, null, refusal.Message, "Mend the row and give the same command again."));
            }

            await TellAsync("enrolled", Interlocked.Increment(ref done), people.Length);
        });
        return [.. refused.OrderBy(fault => fault.Line)];
    }

    private static ParallelOptions Limit(CancellationToken cancel) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };

    private async Task TellAsync(string what, int done, int all)
    {
        if (done % Notice == 0)
        {
            await notes.WriteLineAsync($"emapain: {what} {Math.Min(done, all)} of {all}");
        }
    }
}
