using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>Has a record of staff decided, and answers with where the person stands then.</summary>
public sealed class RecordTaking(IParticipations participations, IStudies studies, IQueues queues, CaseDesk desk, TimeProvider time)
{
    public async Task<StaffAnswer> TakeAsync(ParticipationKey key, StaffRecord record, InputId input, StaffRequest request, CancellationToken cancel) =>
        studies.Newest(key.Study) is null
            ? StaffAnswers.NoStudy(key.Study)
            : await queues.UnderGuardAsync(new EffectsMessage(key, input), () => DecideAsync(key, record, input, request, cancel), cancel);

    /// <summary>As <see cref="TakeAsync"/>, where the caller sees to the guard.</summary>
    public async Task<StaffAnswer> DecideAsync(ParticipationKey key, StaffRecord record, InputId input, StaffRequest request, CancellationToken cancel) =>
        await desk.DecideAsync(key, new Input.StaffRecorded(input, record, request.Actor), writer: null, cancel) switch
        {
            CaseOutcome.Done when record is StaffRecord.Enrolment or StaffRecord.PhoneChange && await participations.EffectsOfAsync(key, input, cancel) is { IsEmpty: true } =>
                new StaffAnswer.Refused(
                    "overtaken", "Another request took this phone or this participant id meanwhile. Look who has it; to go on all the same, send a new request."),
            CaseOutcome.Done { After.Participation: var after } => new StaffAnswer.Ok(ParticipantView.Of(studies.Of(after), after, tasks: null, time.Now())),
            CaseOutcome.Refused refused => refused.Answer(),
            var other => throw new InvalidOperationException($"No answer for {other}."),
        };
}
