using Integrator;
using Integrator.IdentityProofing;
using Integrator.Pages;
using Integrator.Transactions;
using Integrator.WebCapture;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOptions<SampleOptions>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddWebCapture();
builder.Services.AddVerification();
builder.Services.AddTransactions();
builder.WebHost.UseDocumentedPorts();

var app = builder.Build();
app.UseRefusals();
app.MapPages();
app.MapTransactions();
app.MapCallback();
app.Run();
