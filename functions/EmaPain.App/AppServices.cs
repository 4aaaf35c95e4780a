using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Judging;
using EmaPain.App.Operation;
using EmaPain.App.Payments;
using EmaPain.App.Prompts;
using EmaPain.App.Replies;
using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Surveys;
using EmaPain.App.Tasks;
using EmaPain.Domain.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.App;

/// <summary>Registers the use cases; the ports come from outside.</summary>
public static class AppServices
{
    public static IServiceCollection AddEmaPainApp(this IServiceCollection services) => services
        .AddSingleton<OutageWatch>()
        .AddSingleton<TextEnds>()
        .AddSingleton<TextSending>()
        .AddSingleton<Erasure>()
        .AddSingleton<PhoneSettling>()
        .AddSingleton<EffectWork>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<EffectsFollowUp>()
        .AddSingleton<DuePrompts>()
        .AddSingleton<DueDelivery>()
        .AddSingleton<EventIntake>()
        .AddSingleton(new TextScreen(CrisisScreen.Screen))
        .AddSingleton<StrayTexts>()
        .AddSingleton<GivenUpTexts>()
        .AddSingleton<FlaggedReports>()
        .AddSingleton<SurveyIntake>()
        .AddSingleton<SurveyJudgement>()
        .AddSingleton<InboundJudgement>()
        .AddSingleton<OccasionJudgement>()
        .AddSingleton<Rota>()
        .AddSingleton<AlertCover>()
        .AddSingleton<AlertOwners>()
        .AddSingleton<AlertMailing>()
        .AddSingleton<MailReports>()
        .AddSingleton<AlertDesk>()
        .AddSingleton<StaffReception>()
        .AddSingleton<UnreadableBooks>()
        .AddSingleton<PayoutWork>()
        .AddSingleton<PayoutDesk>()
        .AddSingleton<PaySight>()
        .AddSingleton<PayoutExport>()
        .AddSingleton<StatementDesk>()
        .AddSingleton<AlertChase>()
        .AddSingleton<StaffDesk>()
        .AddSingleton<StudyReportDesk>()
        .AddSingleton<RosterDesk>()
        .AddSingleton<AlertRecordDesk>()
        .AddSingleton<DeadLetterOwners>()
        .AddSingleton<DictionaryWriting>()
        .AddSingleton<OpenTasks>()
        .AddSingleton<TaskMailing>()
        .AddSingleton<TaskDesk>()
        .AddSingleton<DeadLetterDesk>()
        .AddSingleton<DeadLetterOffice>()
        .AddSingleton<HealthDesk>()
        .AddRecords()
        .AddSafety();

    /// <summary>Enrolment, and what staff record of people.</summary>
    private static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<RecordSight>()
        .AddSingleton<PartnerCheck>()
        .AddSingleton<PhoneTaking>()
        .AddSingleton<RecordTaking>()
        .AddSingleton<PhoneChanging>()
        .AddSingleton<AllocationDesk>()
        .AddSingleton<EnrolmentDesk>()
        .AddSingleton<ParticipantDesk>();

    /// <summary>What staff read of people, the daily mail of alerts, the alert page beyond its button, and the watch over the way from a text to somebody who acts on it.</summary>
    private static IServiceCollection AddSafety(this IServiceCollection services) => services
        .AddSingleton<TextSight>()
        .AddSingleton<TextDesk>()
        .AddSingleton<DetailsKeeping>()
        .AddSingleton<AlertHistoryDesk>()
        .AddSingleton<AlertAddress>()
        .AddSingleton<DigestWork>()
        .AddSingleton<AlertDigest>()
        .AddSingleton<AlertSignIn>()
        .AddSingleton<AlertReveal>()
        .AddSingleton<PageRecords>()
        .AddSingleton<TriggeringText>()
        .AddSingleton<AlertWatch>()
        .AddSingleton<CoverWatch>()
        .AddSingleton<SafetyWatch>()
        .AddSingleton<ScreeningDrill>()
        .AddSingleton<OperatorMailing>();
}
