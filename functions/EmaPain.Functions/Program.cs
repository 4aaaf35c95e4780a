using EmaPain.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddEmaPain(builder.Configuration);
builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults().ExportEmaPain(builder.Configuration);
builder.Build().Run();
