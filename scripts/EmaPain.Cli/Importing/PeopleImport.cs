using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Staff;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Importing;

/// <summary>Has an app check a list of people, and enrols them.</summary>
/// <param name="study">The study.</param>
/// <param name="client">Makes a client for one request.</param>
/// <param name="notes">Is told how far it is.</param>
/// <param name="again">What to do when it broke off.</param>
internal sealed class PeopleImport(StudyId study, Func<StaffClient> client, TextWriter notes, string again)
{
    /// <summary>Far below the 64 KiB that the app reads, and so few that a busy app answers within the minutes that Azure lets a request take.</summary>
    private const int InOneRequest = 20;

    private const int AtOnce = 4;
    private const int Notice = 1000;

    /// <summary>What the app says of each person, in the order of the list; nothing is written.</summary>
    /// <exception cref="CouldNotRunException">The app could not be asked.</exception>
    public Task<ImmutableArray<EnrolmentOutlook>> CheckAsync(ImmutableArray<Person> people, CancellationToken cancel) =>
        SendAsync("enrolment-checks", "checked", people, cancel);

    /// <summary>Enrols people, and says what came of each; a list that broke off can simply be given again.</summary>
    /// <exception cref="CouldNotRunException">The app could not be asked; some of the people may be enrolled.</exception>
    public Task<ImmutableArray<EnrolmentOutlook>> EnrolAsync(ImmutableArray<Person> people, CancellationToken cancel) =>
        SendAsync("enrolments", "enrolled", people, cancel);

    private async Task<ImmutableArray<EnrolmentOutlook>> SendAsync(string route, string what, ImmutableArray<Person> people, CancellationToken cancel)
    {
        var outlooks = new ConcurrentDictionary<ParticipantId, EnrolmentOutlook>();
        try
        {
            await SendAsync(route, what, people, outlooks, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new CouldNotRunException($"Stopped when {outlooks.Count} of {people.Length} were {what}. {again}");
        }

        return [.. people.Select(person => outlooks[person.Participant])];
    }

    private Task SendAsync(
        string route, string what, ImmutableArray<Person> people, ConcurrentDictionary<ParticipantId, EnrolmentOutlook> outlooks, CancellationToken cancel)
    {
        var noticed = 0;
        return Parallel.ForEachAsync(
            Chunks(people),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (chunk, token) =>
            {
                var form = new PeopleForm([.. chunk.Select(person => new PeopleForm.Person(person.Participant, person.Form))]);
                foreach (var outlook in (await client().PostPatientlyAsync(form, token, "studies", study.Value, route)).As<EnrolmentOutlook[]>())
                {
                    outlooks[outlook.Participant] = outlook;
                }

                if (outlooks.Count / Notice is var thousands && Interlocked.Exchange(ref noticed, thousands) != thousands)
                {
                    await notes.WriteLineAsync($"emapain: {what} {outlooks.Count} of {people.Length}");
                }
            });
    }

    /// <summary>Two people who take part together go in one request, so that the app sees both.</summary>
    private static IEnumerable<List<Person>> Chunks(ImmutableArray<Person> people)
    {
        var byId = people.ToDictionary(person => person.Participant);
        var sent = new HashSet<ParticipantId>();
        var chunk = new List<Person>();
        foreach (var person in people)
        {
            Person?[] unit = [person, person.Form.Partner is { } id ? byId.GetValueOrDefault(id) : null];
            var open = unit.OfType<Person>().Where(one => sent.Add(one.Participant)).ToList();
            if (chunk.Count + open.Count > InOneRequest)
            {
                yield return chunk;
                chunk = [];
            }

            chunk.AddRange(open);
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
