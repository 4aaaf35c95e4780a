using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>Keeps name, address and emergency contact of people whose study says so. Everything leaves an audit row, without a word of them.</summary>
public sealed class DetailsKeeping(IParticipations participations, IStudies studies, IContactDetails details, IAudit audit, TimeProvider time)
{
    private const int Longest = 300;

    /// <summary>What is wrong with details for a study; nothing where they can be kept.</summary>
    public static StaffAnswer? Fault(StudyDefinition study, ContactDetails details)
    {
        var odd = details.Given.FirstOrDefault(one => one.Value.Length > Longest || one.Value.Any(char.IsControl));
        return odd.Value is not null
            ? new StaffAnswer.BadRequest("bad-details", $"'{NameOf(odd.Detail)}' is longer than {Longest} characters, or has a line break or another control character in it.")
            : details.Given.Select(one => one.Detail).Except(study.ContactDetails).Select(NameOf).FirstOrDefault() is { } unkept
            ? new StaffAnswer.BadRequest("not-kept", $"Study '{study.Id}' keeps no '{unkept}' of people: its file does not name it under 'contactDetails'.")
            : null;
    }

    /// <summary>Changes what is given; an empty text takes it away.</summary>
    public async Task<StaffAnswer> ChangeAsync(ParticipationKey key, ContactDetails newer, StaffRequest request, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        var answer = person is { EnrolledAt: null } or { ErasedAt: not null } ? StaffAnswers.NotEnrolled(key)
            : Fault(studies.Of(person), newer) ?? await ChangeAsync(key, newer, cancel);
        await audit.WriteAsync(answer.EntryOf(request, "contact-details", key.ToString(), time.Now()), cancel);
        return answer;
    }

    /// <summary>What came with an enrolment; what was changed since stays.</summary>
    public async Task AddAsync(ParticipationKey key, ContactDetails first, CancellationToken cancel)
    {
        if (await details.OfAsync(key, cancel) is null)
        {
            await details.KeepAsync(key, first, before: null, cancel);
            await HeedErasureAsync(key, cancel);
        }
    }

    /// <summary>Whether what came with an enrolment was kept, or is not to be any more.</summary>
    public async Task<bool> IsPastAddingAsync(ParticipationKey key, CancellationToken cancel) =>
        await details.OfAsync(key, cancel) is not null || (await participations.LoadAsync(key, cancel)).Participation.ErasedAt is not null;

    private async Task<StaffAnswer> ChangeAsync(ParticipationKey key, ContactDetails newer, CancellationToken cancel)
    {
        for (var tried = 0; tried < Collision.Tries; tried++)
        {
            var kept = await details.OfAsync(key, cancel);
            var now = (kept?.Details ?? new ContactDetails()).With(newer);
            if (await details.KeepAsync(key, now, kept, cancel))
            {
                await HeedErasureAsync(key, cancel);
                return new StaffAnswer.Ok(new { key.Participant, Kept = now.Given.Select(one => one.Detail) });
            }

            await Collision.StepAsideAsync(new InputId(key.ToString()), tried, cancel);
        }

        throw Collision.Lost(key);
    }

    /// <summary>Whoever was erased meanwhile leaves nothing behind.</summary>
    private async Task HeedErasureAsync(ParticipationKey key, CancellationToken cancel)
    {
        var kept = await details.OfAsync(key, cancel);
        if (kept is not null && (await participations.LoadAsync(key, cancel)).Participation is { EnrolledAt: null } or { ErasedAt: not null })
        {
            await details.ForgetAsync(key, kept, cancel);
        }
    }

    private static string NameOf(ContactDetail detail) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(detail.ToString());
}
